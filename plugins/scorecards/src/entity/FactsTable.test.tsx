import { ExplainedFact } from '@kumiki/backstage-plugin-scorecards-common';
import { screen } from '@testing-library/react';
import { renderInCompany } from '../../dev/testing/renderInCompany';
import { FactText, textKind } from './FactsTable';

describe('textKind', () => {
  it.each([
    ['capability:default/runtime', 'entity-ref'],
    ['2026-01-15T10:00:00Z', 'timestamp'],
    ['2026-01-15', 'date'],
    ['P8D', 'duration'],
    ['PT4H', 'duration'],
    ['P1DT12H', 'duration'],
    ['P', 'text'],
    ['PT', 'text'],
    ['Python', 'text'],
    ['2026-02-30', 'text'],
    ['2026-13-99T99:99', 'text'],
    ['default/runtime', 'text'],
    ['production', 'text'],
    ['', 'text'],
  ])('of %j is %s', (text, kind) => {
    expect(textKind(text)).toBe(kind);
  });
});

describe('FactText', () => {
  it.each<[string, Partial<ExplainedFact>, string]>([
    ['en', { value: 1, unit: 'interactions' }, '1 interaction'],
    ['en', { value: 'PT4H' }, '4 hours'],
    ['ja', { value: 'PT4H' }, '4 時間'],
    ['en', { value: '2026-01-15' }, 'Jan 15, 2026'],
    ['en', { value: ['go', 'java', 'PHP'] }, 'go, java, PHP'],
    ['ja', { value: ['go', 'java', 'PHP'] }, 'go、java、PHP'],
    ['en', { value: ['group:default/sre', 'P1D'] }, 'sre, 1 day'],
    ['en', { value: [] }, '–'],
    ['en', { value: '' }, '–'],
    ['en', { value: undefined }, '–'],
    ['en', { value: false }, 'No'],
    ['en', { value: ['a', 'b'], length: 12_000 }, 'a, b … (12,000 items)'],
    ['ja', { value: ['a', 'b'], length: 12_000 }, 'a、b …（全12,000件）'],
    ['en', { value: 'abc', length: 5_000 }, 'abc… (5,000 characters)'],
    ['ja', { value: 'abc', length: 5_000 }, 'abc…（全5,000文字）'],
    ['en', { withheld: true }, 'Not visible to you'],
  ])('says in %s of %j: %s', async (language, fact, text) => {
    renderInCompany(
      <div data-testid="value">
        <FactText
          fact={{
            name: 'facts.ci.it',
            type: 'string',
            description: 'It',
            stale: false,
            ...fact,
          }}
        />
      </div>,
      { language },
    );
    expect(await screen.findByTestId('value')).toHaveTextContent(text);
  });

  it('leads to the entity that a value names', async () => {
    renderInCompany(
      <FactText
        fact={{
          name: 'facts.catalog.owner',
          type: 'string',
          description: 'The owner',
          value: 'group:default/sre',
          stale: false,
        }}
      />,
    );
    expect(await screen.findByRole('link')).toHaveAttribute(
      'href',
      '/catalog/default/group/sre',
    );
  });
});
