import fc from 'fast-check';
import { JsonValue } from '@backstage/types';
import { SRE } from './tsubomi';

const words = fc.oneof(
  fc.constantFrom(
    ...[
      'sre',
      'group:default/sre',
      'billing',
      'corporate-it',
      'odd',
      'nobody yet',
    ],
    ...['runtime-platform', 'mail-and-dns', 'container-runtime', 'sre-runtime'],
    ...['teaminteraction:default/odd', 'teamapi:default/sre', 'TeamApi:odd'],
    ...[
      '2026-11-01',
      '2026-02-30',
      '2099-12-31',
      '__proto__',
      'constructor',
      '',
    ],
    ...['../../etc/passwd', SRE, '/etc/passwd', '.git/config', 'a/b.yaml', ' '],
    ...[
      'a:b:c',
      ':',
      '/',
      'group:',
      '\u0000',
      '\ud800',
      'x'.repeat(5_000),
      '(',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<JsonValue>,
  words,
  fc.dictionary(words, words, { maxKeys: 3, noNullPrototype: true }),
  fc.array(words, { maxLength: 3 }),
);
/** Mostly what leads somewhere: where all is wrong, only the first check is tried. */
const mostly = (...good: string[]) =>
  fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...good) },
    { weight: 1, arbitrary: words },
  );
const teams = mostly('sre', 'in-house-infra');
const accepted = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ responsibility: mostly('mail-and-dns') }),
  },
  {
    weight: 1,
    arbitrary: fc.dictionary(words, words, {
      maxKeys: 3,
      noNullPrototype: true,
    }),
  },
);
const declined = fc.record(
  { responsibility: mostly('cloud-accounts'), handOffTo: teams, reason: words },
  { requiredKeys: ['responsibility'], noNullPrototype: true },
);
const sometimes = (usual: fc.Arbitrary<JsonValue>) =>
  fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: anything });
const named = sometimes(
  fc.constantFrom<JsonValue>({ name: 'help' }, { name: 'sre' }),
);
const interactionSpec = fc.record(
  {
    mode: sometimes(fc.constantFrom('collaboration', 'facilitating')),
    from: sometimes(fc.constant('sre')),
    to: sometimes(fc.constant(['billing'])),
    since: sometimes(fc.constant('2026-11-01')),
    purpose: sometimes(fc.constant('Billing answers its own alerts')),
  },
  { requiredKeys: ['mode', 'from', 'to', 'since'], noNullPrototype: true },
) as fc.Arbitrary<JsonValue>;
const soundEntity = fc.record(
  {
    apiVersion: sometimes(fc.constant('kumiki.dev/v1alpha1')),
    kind: sometimes(fc.constant('TeamInteraction')),
    metadata: named,
    spec: sometimes(interactionSpec),
  },
  { noNullPrototype: true },
);
const oddEntity = fc.record(
  {
    apiVersion: sometimes(fc.constant('kumiki.dev/v1alpha1')),
    kind: sometimes(
      fc.constantFrom(
        'TeamApi',
        'TeamInteraction',
        'OptOut',
        'Component',
        '(',
        'i',
      ),
    ),
    metadata: sometimes(
      fc.dictionary(
        fc.constantFrom(
          'name',
          'namespace',
          'annotations',
          'labels',
          '__proto__',
        ),
        anything,
        { noNullPrototype: true },
      ) as fc.Arbitrary<JsonValue>,
    ),
    spec: sometimes(
      fc.dictionary(
        fc.constantFrom(
          'team',
          'does',
          'from',
          'to',
          'owner',
          'since',
          'ended',
        ),
        anything,
        { noNullPrototype: true },
      ) as fc.Arbitrary<JsonValue>,
    ),
  },
  { noNullPrototype: true },
);

/** Inputs of the shape that the scaffolder lets through, by action; many of them good. */
export const actionInputs: Record<string, fc.Arbitrary<unknown>> = {
  'kumiki:entity:write': fc.record(
    {
      entity: fc.oneof(
        { weight: 3, arbitrary: soundEntity },
        { weight: 1, arbitrary: oddEntity },
      ),
      path: mostly('new.yaml', 'interactions.yaml'),
    },
    { requiredKeys: ['entity'] },
  ),
  'kumiki:entity:fetch': fc.record({
    entityRefs: fc.array(
      mostly('teamapi:default/sre', 'teamapi:default/in-house-infra'),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  'kumiki:entity:remove': fc.record({
    entityRef: mostly(
      'teaminteraction:default/sre-runtime',
      'teamapi:default/sre',
    ),
    confirmed: fc.boolean(),
  }),
  'kumiki:publish:change': fc.record(
    {
      title: mostly('A change'),
      fetched: fc.record({
        files: fc.array(fc.record({ path: words, revision: words }), {
          maxLength: 2,
        }),
      }),
      removed: fc.array(words, { maxLength: 2 }),
    },
    { requiredKeys: ['title'] },
  ),
  'kumiki:publish:project': fc.record(
    { title: mostly('A project'), name: mostly('naps'), folder: words },
    { requiredKeys: ['title', 'name'] },
  ),
  'kumiki:entity:unchanged': fc.record({
    files: fc.array(
      fc.record({ entityRef: words, path: words, revision: words }),
      { maxLength: 2 },
    ),
  }),
  'kumiki:team-api:update': fc.record(
    {
      team: teams,
      accept: fc.array(accepted, { maxLength: 1 }),
      decline: fc.array(declined, { maxLength: 1 }),
      hold: fc.array(
        fc.record({
          responsibility: mostly('technical-security'),
          rightfulOwner: mostly('nobody yet', 'corporate-it'),
          since: mostly('2026-11-01'),
          reviewBy: mostly('2099-12-31'),
        }),
        { maxLength: 1 },
      ),
      release: fc.array(mostly('database-operations'), { maxLength: 1 }),
    },
    { requiredKeys: ['team'] },
  ),
  'kumiki:interaction:end': fc.record({
    interaction: mostly('teaminteraction:default/sre-runtime', 'sre-runtime'),
    ended: mostly('2026-11-01', '2026-11-22'),
  }),
  'kumiki:interaction:friction': fc.record(
    {
      interaction: mostly('teaminteraction:default/sre-runtime', 'sre-runtime'),
      level: mostly('none', 'slowing', 'blocking'),
      note: words,
      since: mostly('2026-11-01', '2026-11-22'),
    },
    { requiredKeys: ['interaction', 'level'] },
  ),
  'kumiki:golden-path:stamp': fc.record({ path: mostly('service.yaml') }),
};
