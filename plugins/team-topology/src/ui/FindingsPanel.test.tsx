import { OrgFinding } from '@kumiki/backstage-plugin-team-topology-common';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInCompany } from '../../dev/testing/renderInCompany';
import { FindingsPanel } from './FindingsPanel';

describe('FindingsPanel', () => {
  it('is not there when nothing is wrong', () => {
    renderInCompany(<FindingsPanel findings={[]} />);
    expect(screen.queryByText(/needs? attention/)).not.toBeInTheDocument();
  });

  it('says for each problem where it is and what to do, in Japanese too', async () => {
    renderInCompany(<FindingsPanel findings={findings(1)} />, {
      language: 'ja',
    });
    await userEvent.click(
      await screen.findByRole('button', { name: '確認が必要な宣言：1件' }),
    );
    expect(screen.getByRole('link', { name: 'interaction-0' })).toHaveAttribute(
      'href',
      '/catalog/default/teaminteraction/interaction-0',
    );
    expect(screen.getByText('spec.to[0]: payments')).toBeVisible();
    expect(
      screen.getByText(/このグループはカタログに存在しない/),
    ).toBeVisible();
  });

  it('shows all of many only when asked', async () => {
    renderInCompany(<FindingsPanel findings={findings(300)} />);
    await userEvent.click(
      await screen.findByRole('button', {
        name: '300 declarations need attention',
      }),
    );
    expect(screen.getAllByRole('listitem')).toHaveLength(20);
    await userEvent.click(screen.getByRole('button', { name: 'Show all 300' }));
    expect(screen.getAllByRole('listitem')).toHaveLength(300);
  });

  function findings(count: number): OrgFinding[] {
    return [...Array(count).keys()].map(index => ({
      rule: 'unknown-team',
      entity: `teaminteraction:default/interaction-${index}`,
      field: 'spec.to[0]',
      value: 'payments',
      message: 'No such group',
    }));
  }
});
