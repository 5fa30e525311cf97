import fc from 'fast-check';
import { component, docsProvider } from './__testUtils__/docsProvider';
import { CollectedFactsReader, ReadAnswer } from './CollectedFactsReader';
import { CollectedFacts } from './FactProvider';

const values = fc.oneof(
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
  }),
  fc.constantFrom('2026-01-01T00:00:00Z', '2026-02-30T00:00:00Z', '', '2026'),
  fc.constantFrom('\u0000', '\ud800', 'x'.repeat(70_000), '1', Infinity, -0),
);
const names = fc.constantFrom(
  ...['exists', 'pages', 'language', 'authors', 'changedAt'],
  ...['constructor', '__proto__', 'toString', 'page'],
);
const facts = fc.dictionary(names, values, { maxKeys: 3 });
const answers = fc.oneof(
  fc.record(
    {
      entity: fc.oneof(
        fc.constantFrom('component:default/a', 'Component:default/A', 'b', ''),
        values,
      ),
      values: fc.oneof(facts, values),
      observedAt: values,
      error: values,
    },
    { requiredKeys: ['entity', 'values'] },
  ),
  values,
);

async function readAll(given: unknown[]) {
  const provider = docsProvider(async () => given as CollectedFacts[]);
  const read = CollectedFactsReader.create(provider).read({
    entities: [component('a'), component('b')],
    signal: new AbortController().signal,
  });
  const all: ReadAnswer[] = [];
  for await (const it of read) {
    all.push(it);
  }
  return all;
}

describe('whatever a provider answers', () => {
  it('each answer is good or has a problem that names what is wrong', async () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    await fc.assert(
      fc.asyncProperty(fc.array(answers, { maxLength: 4 }), async given => {
        const read = await readAll(given);
        expect(read).toHaveLength(given.length);
        for (const { problem, answer } of read.map(it => ({
          problem: 'problem' in it ? it.problem : undefined,
          answer: 'answer' in it ? it.answer : undefined,
        }))) {
          expect(problem === undefined).toBe(answer !== undefined);
          expect(problem ?? 'entity').toMatch(
            /answer about|facts\.docs\.|declares|observedAt|values|error|entity/,
          );
          expect((problem ?? '').length).toBeLessThan(400);
        }
      }),
      { numRuns: 1_000 },
    );
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  });

  it.each([
    ['a year', '2026'],
    ['a day of words', 'June 1, 2026'],
    ['a day that does not exist', '2026-02-30T00:00:00Z'],
    ['a Date', new Date(0)],
    ['nothing', null],
  ])('observedAt is refused where it is %s', async (_, observedAt) => {
    const given = { entity: 'component:default/a', values: {}, observedAt };
    expect(await readAll([given])).toEqual([
      {
        entity: 'component:default/a',
        problem: expect.stringMatching(/^observedAt must be a timestamp/),
      },
    ]);
  });
});
