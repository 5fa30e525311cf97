import { entityOf } from '../__testUtils__/entityOf';
import { refusalOf } from '../__testUtils__/refusalOf';

const minimal = {
  owner: 'sre',
  needs: ['run a web service'],
  verdict: 'offered',
  access: 'self-service',
};

const full = {
  ...minimal,
  owner: 'group:default/sre',
  needs: ['run a web service', 'Webサービスを動かしたい'],
  template: 'template:default/golden-path-service',
  guide: 'component:default/runtime-docs/getting-started',
  responseTarget: 'PT1H',
  reason: 'One runtime for everybody.',
  instead: 'managed-jobs',
  appliesTo: {
    kind: 'Component',
    'spec.type': { $in: ['service', 'website'] },
  },
};

describe('a Capability', () => {
  it.each([
    ['with nothing but an offer', minimal],
    ['with everything', full],
    [
      'that is not offered',
      {
        owner: 'sre',
        needs: ['host a mail server'],
        verdict: 'not-offered',
        reason: 'Mail is bought.',
      },
    ],
    [
      'that is explained at an address',
      { ...minimal, guide: 'https://example.com/runtime' },
    ],
  ])('is accepted %s', async (_, spec) => {
    expect(
      await refusalOf(
        entityOf('Capability', spec, { name: 'container-runtime' }),
      ),
    ).toBe('accepted');
  });

  it.each([
    [
      'an unknown verdict',
      { verdict: 'retireing' },
      'spec.verdict is "retireing"; allowed: offered, planned, not-offered, retiring (did you mean "retiring"?)',
    ],
    [
      'an offer that does not say how',
      { access: undefined },
      'spec.access is missing; an offered capability says how it is obtained: self-service, request, assisted',
    ],
    [
      'an unknown way of access',
      { access: 'ticket' },
      'spec.access is "ticket"; allowed: self-service, request, assisted',
    ],
    [
      'a plan without a reason',
      { verdict: 'planned' },
      'spec.reason is missing; a capability that is planned, not offered or retiring says why',
    ],
    [
      'a refusal without a reason',
      { verdict: 'not-offered' },
      'spec.reason is missing; a capability that is planned, not offered or retiring says why',
    ],
    [
      'a retirement without a reason',
      { verdict: 'retiring' },
      'spec.reason is missing; a capability that is planned, not offered or retiring says why',
    ],
    [
      'no need',
      { needs: [] },
      'spec.needs is an empty list; allowed: a list of at least one, each entry text that is not blank',
    ],
    [
      'a need without words',
      { needs: [''] },
      'spec.needs[0] is ""; allowed: text that is not blank',
    ],
    [
      'no owner',
      { owner: undefined },
      'spec.owner is missing; allowed: a group ref, such as sre or group:default/sre',
    ],
    [
      'a person as its owner',
      { owner: 'user:default/tanaka' },
      'spec.owner is "user:default/tanaka", the ref of a user; allowed: a group ref, such as sre or group:default/sre',
    ],
    [
      'itself to use instead',
      { instead: 'container-runtime' },
      'spec.instead is "container-runtime", the capability itself; allowed: another capability',
    ],
    [
      'a component for a template',
      { template: 'component:default/golden' },
      'spec.template is "component:default/golden", the ref of a component; allowed: a template ref, such as golden-path-service or template:default/golden-path-service',
    ],
    [
      'a guide that is a script and looks like a ref',
      { guide: `${'JavaScript'}:a/b` },
      'spec.guide is "JavaScript:a/b"; allowed: a URL or entity ref (with kind and namespace), such as https://example.com/guide or component:default/runtime-docs',
    ],
    [
      'a guide without a kind',
      { guide: 'runtime-docs' },
      'spec.guide is "runtime-docs"; allowed: a URL or entity ref (with kind and namespace), such as https://example.com/guide or component:default/runtime-docs',
    ],
    ...[
      ...['javascript', 'JavaScript', 'VBSCRIPT'].map(it => `${it}:a/b`),
      'data:text/html',
    ].map((guide): [string, object, string] => [
      'a guide that would run a script',
      { guide },
      `spec.guide is "${guide}"; allowed: a URL or entity ref (with kind and namespace), such as https://example.com/guide or component:default/runtime-docs`,
    ]),
    [
      'a need that nobody reads',
      { needs: ['x'.repeat(4_001)] },
      'spec.needs[0] has 4001 characters; allowed: up to 4000',
    ],
    [
      'a span of time without a unit',
      { responseTarget: 'PT1' },
      'spec.responseTarget is "PT1"; allowed: an ISO 8601 duration, such as P1D or PT4H',
    ],
    [
      'a filter with an unknown operator',
      { appliesTo: { 'spec.type': { $inn: ['service'] } } },
      'spec.appliesTo["spec.type"].$inn is not an operator here; allowed: $exists, $in, $contains, $hasPrefix (did you mean $in?)',
    ],
    [
      'a filter that applies to everything there is',
      { appliesTo: {} },
      'spec.appliesTo is an empty object; allowed: a filter predicate, such as {"kind":"Component"}',
    ],
    [
      'a filter in words',
      { appliesTo: 'services' },
      'spec.appliesTo is "services"; allowed: a filter predicate, such as {"kind":"Component"}',
    ],
    [
      'a misspelt field',
      { need: 'run a web service' },
      'spec.need is not a field of Capability; did you mean spec.needs?',
    ],
  ])('is refused with %s', async (_, change, message) => {
    const spec = JSON.parse(JSON.stringify({ ...minimal, ...change }));
    expect(
      await refusalOf(
        entityOf('Capability', spec, { name: 'container-runtime' }),
      ),
    ).toBe(message);
  });
});
