import { UnansweredNeed } from '@kumiki/backstage-plugin-team-topology-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { company, FixtureTeamTopologyApi } from '../../dev/fixture';
import { renderInCompany } from '../../dev/testing/renderInCompany';
import { UnansweredNeeds } from './UnansweredNeeds';

const TITLE = 'Asked for and not answered';

describe('UnansweredNeeds', () => {
  it('lists the questions, most asked first, with the way to ask them again', async () => {
    const onTry = jest.fn();
    render(
      async () => ({
        items: [asked('send a fax', 2), asked('印刷したい', 11)],
      }),
      onTry,
    );
    const table = within(await screen.findByRole('region', { name: TITLE }));
    const [, first, second] = await table.findAllByRole('row');
    expect(first).toHaveTextContent('印刷したい11Mar 1, 2026Mar 9, 2026');
    expect(second).toHaveTextContent('send a fax');

    await userEvent.click(
      table.getByRole('button', { name: 'Ask it again: send a fax' }),
    );
    expect(onTry).toHaveBeenCalledWith('send a fax');
  });

  it('says that everything has had an answer', async () => {
    render(async () => ({ items: [] }));
    expect(
      await screen.findByText('Every question has had an answer so far.'),
    ).toBeInTheDocument();
  });

  it('says what is wrong, and tries again', async () => {
    let failed = false;
    render(async () => {
      if (!failed) {
        failed = true;
        throw new Error('The backend is asleep');
      }
      return { items: [asked('send a fax', 2)] };
    });
    expect(
      (await screen.findAllByText(/The backend is asleep/)).length,
    ).toBeGreaterThan(0);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('send a fax')).toBeInTheDocument();
  });

  function render(
    listUnansweredNeeds: () => Promise<{ items: UnansweredNeed[] }>,
    onTry = jest.fn(),
  ) {
    renderInCompany(<UnansweredNeeds onTry={onTry} />, {
      api: Object.assign(FixtureTeamTopologyApi.create(company), {
        listUnansweredNeeds,
      }),
    });
  }

  function asked(need: string, count: number): UnansweredNeed {
    return {
      need,
      count,
      firstAskedAt: '2026-03-01',
      lastAskedAt: '2026-03-09',
    };
  }
});
