import fc from 'fast-check';
import { Entity } from '@backstage/catalog-model';
import { JsonObject, JsonValue } from '@backstage/types';
import { entityOf } from '../__testUtils__/entityOf';
import { refusalOf } from '../__testUtils__/refusalOf';
import {
  ACCEPTED_KINDS,
  AcceptedKind,
  kindDefinitions,
} from '../kindDefinitions';

/** Every name that stands anywhere in a schema, so that random specs come near to real ones. */
function namesIn(value: JsonValue | undefined): string[] {
  if (typeof value === 'string') {
    return [value];
  }
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => [
        name,
        ...namesIn(inner),
      ])
    : [];
}

function specs(kind: AcceptedKind): fc.Arbitrary<JsonObject> {
  const words = fc.constantFrom(
    ...namesIn(kindDefinitions.get(kind)?.schema),
    ...['__proto__', 'constructor', 'toString', '2024-02-30', 'group:a/b'],
  );
  const { value } = fc.letrec<{ value: JsonValue }>(tie => ({
    value: fc.oneof(
      { maxDepth: 4 },
      words,
      fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<JsonValue>,
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(words, tie('value'), { maxKeys: 6 }),
    ),
  }));
  return fc.dictionary(words, value, { maxKeys: 10 });
}

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const begin = performance.now();
  const result = await work();
  return [result, performance.now() - begin];
}

describe.each(ACCEPTED_KINDS)('whatever it looks like, a %s', kind => {
  it('is accepted, or refused in a message of bounded length', async () => {
    await fc.assert(
      fc.asyncProperty(specs(kind), async spec => {
        const message = await refusalOf(entityOf(kind, spec));
        expect(message).not.toBe('not ours');
        expect(message.length).toBeLessThan(5_000);
      }),
      { numRuns: 300 },
    );
  });

  it('is judged even where the spec is no object at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async value => {
        const entity = { ...entityOf(kind, {}), spec: value } as Entity;
        expect(await refusalOf(entity)).not.toBe('not ours');
      }),
      { numRuns: 200 },
    );
  });
});

describe('an entity larger than anybody would write', () => {
  const nested = (levels: number, wrap: (inner: JsonValue) => JsonValue) => {
    let value: JsonValue = 'x';
    for (let level = 0; level < levels; level++) {
      value = wrap(value);
    }
    return value;
  };
  const many = <T>(item: (index: number) => T) =>
    Array.from({ length: 100_000 }, (_, index) => item(index));
  const long = 'a'.repeat(5_000_000);
  const needs = ['run a web service'];

  it.each<[string, AcceptedKind, JsonObject, RegExp]>([
    ['with a long name', 'TeamApi', { team: long }, /^spec\.team is "a{59}…"/],
    [
      'with a long text that almost is a ref',
      'TeamApi',
      { team: `${'a-'.repeat(1_000_000)}!` },
      /^spec\.team is "/,
    ],
    [
      'with a long text that almost is a duration',
      'TeamApi',
      { team: 'sre', contact: { responseTarget: `P${'1'.repeat(5_000_000)}` } },
      /^spec\.contact\.responseTarget is "P1/,
    ],
    [
      'with a long text that is blank',
      'TeamApi',
      { team: 'sre', mission: ' '.repeat(5_000_000) },
      /^spec\.mission has 5000000 characters; allowed: up to 4000$/,
    ],
    [
      'with a long address',
      'Capability',
      {
        owner: 'sre',
        needs,
        verdict: 'offered',
        access: 'request',
        guide: `a:b/c${'/d'.repeat(1_000_000)} `,
      },
      /^spec\.guide has 2000006 characters; allowed: up to 2048$/,
    ],
    [
      'with lists in lists',
      'TeamApi',
      { team: 'sre', does: nested(100_000, inner => [inner]) },
      /^The entity is nested too deeply; allowed: 32 levels$/,
    ],
    [
      'with a filter in a filter',
      'Capability',
      {
        owner: 'sre',
        needs,
        verdict: 'offered',
        access: 'request',
        appliesTo: nested(20, inner => ({ $not: inner })),
      },
      /is nested too deeply; allowed: at most 16 levels$/,
    ],
    [
      'with a list of many teams',
      'TeamInteraction',
      {
        mode: 'collaboration',
        from: 'sre',
        to: many(index => `team-${index}`),
        since: '2024-01-15',
      },
      /^The entity is too large; allowed: 5000 values$/,
    ],
    [
      'with as many mistakes as it may have',
      'TeamApi',
      {
        team: 'sre',
        ...Object.fromEntries(
          many(index => [`contakt${index}`, 1]).slice(0, 4_900),
        ),
      },
      /^4900 problems:\n\(1\) spec\.contakt0 is not a field/,
    ],
  ])('%s is refused at once', async (_, kind, spec, message) => {
    const [refusal, milliseconds] = await timed(() =>
      refusalOf(entityOf(kind, spec)),
    );
    expect(refusal).toMatch(message);
    // Some hundred times what it takes; the other way to be wrong is minutes.
    expect(milliseconds).toBeLessThan(5_000);
  });

  it('leaves room for the largest that anybody does write', async () => {
    const to = many(index => `team-${index}`).slice(0, 2_000);
    const spec = {
      mode: 'collaboration',
      from: 'sre',
      to,
      since: '2024-01-15',
    };
    expect(await refusalOf(entityOf('TeamInteraction', spec))).toBe('accepted');
  });
});
