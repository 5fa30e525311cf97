import { LatestFacts } from '../client/TechInsightsClient';
import { declareRetrievers } from '../schemas/declareRetrievers';
import { readSchema } from '../schemas/RetrieverSchema';
import { describeLatest } from './describeLatest';

const ENTITY = 'component:default/invoices';
const NOW = new Date('2026-11-30T12:00:00Z');
const TIMESTAMP = '2026-11-30T09:00:00.000+09:00';

const schema = readSchema({
  id: 'code',
  hasTests: { type: 'boolean' },
  coverage: { type: 'float' },
  language: { type: 'string' },
  scannedAt: { type: 'datetime' },
  owners: { type: 'set' },
});
const [retriever] = declareRetrievers(schema ? [schema] : [], {
  maxAge: 'P2D',
}).declared;

function describeFacts(latest: LatestFacts | undefined) {
  return describeLatest(ENTITY, latest, { retriever, now: NOW });
}

function factsOf(facts: Record<string, unknown>) {
  return describeFacts({ timestamp: TIMESTAMP, facts });
}

describe('describeLatest', () => {
  it('dates what it says by when it was retrieved', () => {
    expect(
      factsOf({
        hasTests: false,
        coverage: 0,
        language: 'ts',
        scannedAt: '2026-11-29T10:00:00.000Z',
        owners: ['a', 7, true],
      }),
    ).toEqual({
      entity: ENTITY,
      observedAt: '2026-11-30T00:00:00.000Z',
      values: {
        hasTests: false,
        coverage: 0,
        language: 'ts',
        scannedAt: '2026-11-29T10:00:00.000Z',
        owners: ['a', '7', 'true'],
      },
    });
  });

  it('leaves out what is missing or null, and what nobody declared', () => {
    expect(factsOf({ hasTests: null, unheardOf: { a: 1 } })).toEqual({
      entity: ENTITY,
      observedAt: '2026-11-30T00:00:00.000Z',
      values: {},
    });
  });

  it('does not take an inherited property for a fact', () => {
    const sent = Object.create({ hasTests: true });

    expect(factsOf(sent)).toMatchObject({ values: {} });
  });

  it.each([
    [{ hasTests: 'yes' }, 'hasTests of code of Tech Insights must be true'],
    [{ coverage: '80' }, 'coverage of code of Tech Insights must be a finite'],
    [{ language: ['ts'] }, 'language of code of Tech Insights must be a'],
    [{ scannedAt: '2026-11-29' }, 'scannedAt of code of Tech Insights must'],
    [{ owners: 'a' }, 'owners of code of Tech Insights must be a list'],
    [{ owners: [{}] }, 'owners of code of Tech Insights must be a list'],
  ])('fails on %j and says which fact it is', (facts, error) => {
    expect(factsOf(facts)).toEqual({
      entity: ENTITY,
      error: expect.stringContaining(error),
    });
  });

  it('knows nothing where there is nothing, and lets anything that still counts come later', () => {
    expect(describeFacts(undefined)).toEqual({
      entity: ENTITY,
      values: {},
      observedAt: '2026-11-28T12:00:00.000Z',
    });
  });

  it.each([[null], [undefined], ['yesterday'], [7]])(
    'fails where the age of the facts is not known: %p',
    timestamp => {
      expect(describeFacts({ timestamp, facts: {} })).toEqual({
        entity: ENTITY,
        error: expect.stringContaining('does not say when code retrieved'),
      });
    },
  );

  it('does not believe the future', () => {
    const timestamp = '2026-11-30T12:02:00Z';

    expect(describeFacts({ timestamp, facts: {} })).toEqual({
      entity: ENTITY,
      error: expect.stringContaining('from the future'),
    });
  });
});
