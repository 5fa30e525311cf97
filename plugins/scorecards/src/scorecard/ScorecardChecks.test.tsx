import { ScorecardCheckDetails } from '@kumiki/backstage-plugin-scorecards-common';
import { screen } from '@testing-library/react';
import { renderInCompany } from '../../dev/testing/renderInCompany';
import { CheckMarks } from './ScorecardChecks';

const check: ScorecardCheckDetails = {
  id: 'has-docs',
  title: 'There are docs',
  level: 'bronze',
  rule: 'facts.docs.exists',
  appliesTo: { 'spec.typ': 'service' },
  facts: [],
  announced: false,
  invalid: false,
};

describe('CheckMarks', () => {
  it.each([
    ['en', 0, 'Applies to no entity: check its conditions'],
    ['en', 1, 'Applies to 1 entity'],
    ['en', 3, 'Applies to 3 entities'],
    ['ja', 0, '対象のエンティティがありません。条件を確認してください'],
    ['ja', 3, '3件のエンティティが対象'],
  ])(
    'say in %s that a check applies to %d entities',
    async (language, entities, text) => {
      renderInCompany(
        <CheckMarks
          check={{ ...check, entities }}
          levels={[{ id: 'bronze' }]}
        />,
        { language },
      );
      expect(await screen.findByText(text)).toBeVisible();
    },
  );

  it('say nothing of that where it is not known', async () => {
    renderInCompany(
      <CheckMarks check={check} levels={[{ id: 'bronze', title: 'Bronze' }]} />,
    );
    expect(await screen.findByText(/Bronze/)).toBeVisible();
    expect(screen.queryByText(/Applies to/)).not.toBeInTheDocument();
  });
});
