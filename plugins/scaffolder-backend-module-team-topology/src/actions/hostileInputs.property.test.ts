import fc from 'fast-check';
import { JsonObject, JsonValue } from '@backstage/types';
import { startActions } from '../__testUtils__/startActions';
import {
  files,
  IN_HOUSE_INFRA,
  INTERACTIONS,
  SRE,
} from '../__testUtils__/tsubomi';

jest.setTimeout(60_000);

const { start } = startActions();
const REFUSALS = [
  'InputError',
  'ConflictError',
  'NotFoundError',
  'NotAllowedError',
];
const ODD = `apiVersion: kumiki.dev/v1alpha1
kind: TeamApi
metadata: { name: odd }
spec: { team: { toString: 1 }, does: [{ responsibility: runtime-platform }] }
---
apiVersion: kumiki.dev/v1alpha1
kind: TeamInteraction
metadata: { name: odd }
spec: { ended: { toString: 1 }, since: [] }
`;
const workspace = {
  [SRE]: files[SRE],
  [IN_HOUSE_INFRA]: files[IN_HOUSE_INFRA],
  [INTERACTIONS]: files[INTERACTIONS],
  'odd.yaml': ODD,
};

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
const item = fc.record(
  { responsibility: words, handOffTo: words, reason: words },
  { requiredKeys: ['responsibility'], noNullPrototype: true },
);
const sometimes = (usual: fc.Arbitrary<JsonValue>) =>
  fc.oneof({ weight: 3, arbitrary: usual }, { weight: 1, arbitrary: anything });
const entity = fc.record(
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

async function refusalOf(
  work: () => Promise<unknown>,
): Promise<Error | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    return error as Error;
  }
}

/** Inputs of the shape that the scaffolder lets through, by action. */
const inputs: Record<string, fc.Arbitrary<unknown>> = {
  'kumiki:entity:write': fc.record(
    { entity, path: words },
    { requiredKeys: ['entity'] },
  ),
  'kumiki:entity:fetch': fc.record({
    entityRefs: fc.array(words, { minLength: 1, maxLength: 3 }),
  }),
  'kumiki:entity:unchanged': fc.record({
    files: fc.array(
      fc.record({ entityRef: words, path: words, revision: words }),
      { maxLength: 2 },
    ),
  }),
  'kumiki:team-api:update': fc.record(
    {
      team: words,
      accept: fc.array(item, { maxLength: 2 }),
      decline: fc.array(item, { maxLength: 2 }),
      hold: fc.array(
        fc.record({
          responsibility: words,
          rightfulOwner: words,
          since: words,
          reviewBy: words,
        }),
        { maxLength: 2 },
      ),
      release: fc.array(words, { maxLength: 2 }),
    },
    { requiredKeys: ['team'] },
  ),
  'kumiki:interaction:end': fc.record({ interaction: words, ended: words }),
  'kumiki:golden-path:stamp': fc.record({ path: words }),
};

describe.each(Object.keys(inputs))('%s with any input', id => {
  it('does it, or refuses it and changes nothing', async () => {
    const started = start({ workspace });
    await fc.assert(
      fc.asyncProperty(inputs[id], async input => {
        const before = started.content();
        const refusal = await refusalOf(() =>
          started.run(id, input as JsonObject),
        );
        expect([undefined, ...REFUSALS]).toContain(refusal?.name);
        expect(refusal?.message).not.toBe('');
        expect(refusal ? started.content() : before).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a file in which somebody wrote odd values', () => {
  it.each<[string, JsonObject, RegExp]>([
    [
      'kumiki:interaction:end',
      { interaction: 'teaminteraction:default/odd', ended: '2026-11-01' },
      /ended on an object already/,
    ],
    [
      'kumiki:team-api:update',
      {
        team: 'in-house-infra',
        accept: [{ responsibility: 'runtime-platform' }],
      },
      /accepted by teamapi:default\/odd already/,
    ],
    [
      'kumiki:entity:write',
      {
        entity: {
          apiVersion: 'kumiki.dev/v1alpha1',
          kind: '(',
          metadata: { name: 'x' },
        },
      },
      /kind is "\("; allowed/,
    ],
  ])('does not make %s fail without a reason', async (id, input, message) => {
    const odd = {
      [IN_HOUSE_INFRA]: files[IN_HOUSE_INFRA],
      'odd.yaml': `${ODD}# (\n`,
    };
    await expect(start({ workspace: odd }).run(id, input)).rejects.toThrow(
      message,
    );
  });
});
