import { FactType } from '@kumiki/backstage-plugin-scorecards-common';
import fc from 'fast-check';
import {
  component,
  docsDeclaration,
  docsProvider,
} from './__testUtils__/docsProvider';
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
const sometimes = (usual: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 6, arbitrary: usual }, { weight: 1, arbitrary: values });
const moments = fc.constantFrom(
  '2026-01-01T00:00:00Z',
  '2026-01-01T09:00+09:00',
);
const facts = fc.oneof(
  fc.record(
    {
      exists: sometimes(fc.boolean()),
      pages: sometimes(fc.integer()),
      language: sometimes(fc.string()),
      authors: sometimes(fc.array(fc.string(), { maxLength: 3 })),
      changedAt: sometimes(moments),
    },
    { requiredKeys: [] },
  ),
  fc.dictionary(names, values, { maxKeys: 3 }),
);
const refs = ['component:default/a', 'Component:default/B', 'b', ''];
const observations = fc.record(
  {
    entity: sometimes(fc.constantFrom(...refs)),
    values: sometimes(facts),
    observedAt: sometimes(moments),
  },
  { requiredKeys: ['entity', 'values'] },
);
const failures = fc.record(
  {
    entity: sometimes(fc.constantFrom(...refs)),
    values,
    error: sometimes(fc.constantFrom('HTTP 500', '')),
  },
  { requiredKeys: ['entity', 'error'] },
);
const answers = fc.oneof(
  { weight: 6, arbitrary: observations },
  { weight: 2, arbitrary: failures },
  { weight: 1, arbitrary: values },
);

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const isMoment = (value: unknown) =>
  typeof value === 'string' && MOMENT.test(value) && !isNaN(Date.parse(value));

/** What a value of each type is, said anew. */
const HAS_TYPE: Record<FactType, (value: unknown) => boolean> = {
  boolean: value => typeof value === 'boolean',
  number: value => Number.isFinite(value),
  string: value => typeof value === 'string',
  'string-list': value =>
    Array.isArray(value) && value.every(it => typeof it === 'string'),
  timestamp: isMoment,
};

/** Whether what was accepted is an error in words, or facts as they are declared. */
function isGood(answer: CollectedFacts): boolean {
  if (!/^component:default\/[ab]$/.test(answer.entity)) {
    return false;
  }
  if ('error' in answer) {
    return typeof answer.error === 'string' && answer.error !== '';
  }
  const { observedAt, values: observed } = answer;
  return (
    (observedAt === undefined || isMoment(observedAt)) &&
    Object.entries(observed).every(([name, value]) => {
      const declared = docsDeclaration.facts.find(it => it.name === name);
      return declared !== undefined && HAS_TYPE[declared.type](value);
    })
  );
}

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
    let accepted = 0;
    let observed = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(answers, { maxLength: 4 }), async given => {
        const read = await readAll(given);
        expect(read).toHaveLength(given.length);
        for (const { problem, answer } of read.map(it => ({
          problem: 'problem' in it ? it.problem : undefined,
          answer: 'answer' in it ? it.answer : undefined,
        }))) {
          expect(problem === undefined).toBe(answer !== undefined);
          expect(answer === undefined || isGood(answer)).toBe(true);
          accepted += answer ? 1 : 0;
          observed +=
            answer && !('error' in answer)
              ? Object.keys(answer.values).length
              : 0;
          expect(problem ?? 'entity').toMatch(
            /answer about|facts\.docs\.|declares|observedAt|values|error|entity/,
          );
          expect((problem ?? '').length).toBeLessThan(400);
        }
      }),
      { numRuns: 1_000 },
    );
    expect(accepted).toBeGreaterThan(100);
    expect(observed).toBeGreaterThan(100);
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
