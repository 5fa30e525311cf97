import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { NotFoundError } from '@backstage/errors';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { company, FixtureTeamTopologyApi } from '../../dev/fixture';
import { declarationOf } from '../../dev/fixture/entityOf';
import { entityOf, renderInCompany } from '../../dev/testing/renderInCompany';
import { TeamApiContent } from './TeamApiContent';

describe('TeamApiContent', () => {
  it('says what the team is for and does', async () => {
    renderOn('sre');
    expect(
      await screen.findByText(
        'Give developers an environment that they can run on their own.',
      ),
    ).toBeInTheDocument();
    expect(screen.getByText('Platform team')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Runtime platform' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/responsibility/runtime-platform',
    );
    expect(
      screen.getByText(/First contact among several teams/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Product platform' }),
    ).toBeInTheDocument();
    expect(screen.getByText('Apr 1, 2021')).toBeInTheDocument();
  });

  it('says what it offers, and what not', async () => {
    renderOn('sre');
    const runtime = within(await itemWith('Container runtime'));
    expect(
      runtime.getByRole('link', { name: 'Container runtime' }),
    ).toHaveAttribute('href', '/catalog/default/capability/container-runtime');
    expect(runtime.getByText('Use it')).toBeVisible();
    expect(
      within(await itemWith('Virtual machines')).getByText('Not offered'),
    ).toBeVisible();
  });

  it('does not say of a team that only offers things that nothing is declared', async () => {
    renderOn('sre', {
      entities: company.map(entity =>
        entity.kind === 'TeamApi' && entity.metadata.name === 'sre'
          ? { ...entity, spec: { team: 'sre', type: 'platform' } }
          : entity,
      ),
    });
    expect(await screen.findByText('What the team offers')).toBeVisible();
    expect(screen.queryByText('Nothing is declared.')).toBeNull();
  });

  it('shows the description, the links and the tags of the Team API', async () => {
    renderOn('sre', {
      entities: company.map(entity =>
        entity.kind === 'TeamApi' && entity.metadata.name === 'sre'
          ? {
              ...entity,
              metadata: {
                ...entity.metadata,
                description: 'We run the runtime.',
                tags: ['kubernetes', 'on-call'],
                links: [
                  { url: 'https://wiki.example.com/sre', title: 'Runbooks' },
                  { url: 'data:text/html,bad', title: 'Bad link' },
                ],
              },
            }
          : entity,
      ),
    });
    expect(await screen.findByText('We run the runtime.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Runbooks' })).toHaveAttribute(
      'href',
      'https://wiki.example.com/sre',
    );
    expect(screen.getByText('Bad link').closest('a')).toBeNull();
    expect(screen.getByText('kubernetes, on-call')).toBeVisible();
  });

  it('says what others can rely on, and what it is working on', async () => {
    renderOn('sre', {
      entities: describing('sre', {
        serviceLevels: [
          {
            name: 'Deploys',
            target: 'in 15 minutes',
            url: 'https://slo.example.com/deploys',
          },
        ],
        versioning: 'Semantic versions',
        searchTerms: ['how to deploy', 'runbook'],
        meetings: [
          { name: 'Daily sync', when: 'weekdays 10:00', url: 'data:bad' },
        ],
        currentWork: [
          { title: 'Off EC2', url: 'https://roadmap.example.com/ec2' },
          { title: 'Restores' },
        ],
      }),
    });
    expect(await screen.findByText('How the team works')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Deploys' })).toHaveAttribute(
      'href',
      'https://slo.example.com/deploys',
    );
    expect(screen.getByText(': in 15 minutes')).toBeVisible();
    expect(screen.getByText('Semantic versions')).toBeVisible();
    expect(screen.getByText('how to deploy, runbook')).toBeVisible();
    expect(screen.getByText('Daily sync').closest('a')).toBeNull();
    expect(screen.getByText('What the team is working on')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Off EC2' })).toHaveAttribute(
      'href',
      'https://roadmap.example.com/ec2',
    );
  });

  it('has no section for what a team does not say', async () => {
    renderOn('sre');
    expect(await screen.findByText('Platform team')).toBeInTheDocument();
    expect(screen.queryByText('How the team works')).toBeNull();
    expect(screen.queryByText('What the team is working on')).toBeNull();
  });

  it('says of a grouping that describes itself what it is, and contains', async () => {
    const platform = entityOf('Group', 'product-platform');
    renderInCompany(<TeamApiContent />, {
      entities: [
        ...company,
        declarationOf('TeamApi', 'product-platform', {
          team: 'product-platform',
          grouping: 'platform',
          mission: 'A team reaches production on its own.',
        }),
      ],
      on: {
        ...platform,
        relations: [
          ...(platform.relations ?? []),
          {
            type: 'hasTeamApi',
            targetRef: 'teamapi:default/product-platform',
          },
        ],
      },
    });
    expect(await screen.findByText('Platform grouping')).toBeVisible();
    expect(
      screen.getByText('A team reaches production on its own.'),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'SRE' })).toBeVisible();
    expect(screen.queryByText('Type not defined')).toBeNull();
  });

  it('says what it does not do, why, and where to go', async () => {
    renderOn('sre');
    const item = within(await itemWith('Mail and DNS'));
    expect(item.getByText(/Go to/)).toBeInTheDocument();
    expect(item.getByRole('link', { name: 'Corporate IT' })).toHaveAttribute(
      'href',
      '/catalog/default/group/corporate-it',
    );
    expect(item.getByText('We specialise in the product.')).toBeInTheDocument();
    expect(
      within(await itemWith('Laptops')).getByText(
        'Nobody is named to go to instead',
      ),
    ).toBeInTheDocument();
  });

  it('says what it holds for whom, and that the review is overdue', async () => {
    renderOn('sre');
    const item = within(await itemWith('Cloud accounts'));
    expect(item.getByText(/Belongs to/)).toBeInTheDocument();
    expect(item.getByText('Since Apr 1, 2024')).toBeInTheDocument();
    expect(
      item.getByText('The review was due on Apr 1, 2025'),
    ).toBeInTheDocument();
  });

  it('says how to reach it and how to make a request', async () => {
    renderOn('sre');
    expect(
      await screen.findByRole('link', { name: 'Make a request' }),
    ).toHaveAttribute('href', '/create/templates/default/ask-sre');
    expect(screen.getByText('within 1 day')).toBeInTheDocument();
    expect(screen.getByText('weekdays 10:00-18:00 JST')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /#sre/ })).toHaveAttribute(
      'href',
      'https://chat.example.com/sre',
    );
  });

  it('says how it works with others, and folds away what has ended', async () => {
    renderOn('guardian');
    expect(
      await screen.findByRole('link', { name: 'Photos in the app' }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('link', { name: 'Tests without a tester' }),
    ).not.toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: 'Ended (1)' }));
    expect(
      screen.getByRole('link', { name: 'Tests without a tester' }),
    ).toBeVisible();
  });

  it('marks an overdue interaction in words', async () => {
    renderOn('billing');
    const item = within(await itemWith('Billing runs its own on-call'));
    expect(item.getByText('Overdue since Sep 30, 2024')).toBeInTheDocument();
  });

  it('names a team that is not in the catalog without a link', async () => {
    renderOn('billing');
    const item = within(await itemWith('With a team that is gone'));
    expect(item.getByText('payments (not in the catalog)')).toBeInTheDocument();
    expect(item.queryByRole('link', { name: /payments/ })).toBeNull();
  });

  it('leads to the team on the map', async () => {
    renderOn('sre');
    expect(
      await screen.findByRole('link', { name: 'Show on the map' }),
    ).toHaveAttribute(
      'href',
      '/team-topology?view=map&focus=group%3Adefault%2Fsre',
    );
  });

  it('says how to describe a team that is not described', async () => {
    renderOn('corporate-it');
    expect(
      await screen.findByText('This team is not described yet'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('region', {
        name: 'Description of Corporate IT to copy',
      }),
    ).toHaveTextContent('team: corporate-it');
    expect(screen.getByText('Type not defined')).toBeInTheDocument();
    expect(screen.queryByText('What the team does')).not.toBeInTheDocument();
  });

  it('shows what a grouping contains', async () => {
    renderOn('product-platform');
    expect(
      await screen.findByRole('heading', { name: 'What it contains' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'SRE' })).toBeInTheDocument();
  });

  it('says what it cannot load, and tries again', async () => {
    const fixture = FixtureTeamTopologyApi.create(company);
    const getGroup = jest
      .fn()
      .mockRejectedValueOnce(new Error('The backend is asleep'))
      .mockImplementation(request => fixture.getGroup(request));
    renderInCompany(<TeamApiContent />, {
      on: entityOf('Group', 'sre'),
      api: { getModel: jest.fn(), getGroup },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Try again' }),
    );
    expect(await screen.findByText('Platform team')).toBeInTheDocument();
  });

  it('treats what a reader may not see as what is not there', async () => {
    const getGroup = async () => {
      throw new NotFoundError('No such team');
    };
    renderInCompany(<TeamApiContent />, {
      on: entityOf('Group', 'sre'),
      api: { getModel: jest.fn(), getGroup },
    });
    expect(
      await screen.findByText('The team is not in the model'),
    ).toBeInTheDocument();
  });

  it('speaks Japanese', async () => {
    renderInCompany(<TeamApiContent />, {
      on: entityOf('Group', 'sre'),
      language: 'ja',
    });
    expect(await screen.findByText('チームが担わないこと')).toBeInTheDocument();
    expect(screen.getByText('1 日以内')).toBeInTheDocument();
    expect(screen.getByText('2021/04/01')).toBeInTheDocument();
  });

  function renderOn(group: string, options: { entities?: Entity[] } = {}) {
    return renderInCompany(<TeamApiContent />, {
      ...options,
      on: entityOf('Group', group),
    });
  }

  /** The company, with more in the Team API of one team. */
  function describing(name: string, spec: JsonObject): Entity[] {
    return company.map(entity =>
      entity.kind === 'TeamApi' && entity.metadata.name === name
        ? { ...entity, spec: { ...entity.spec, ...spec } }
        : entity,
    );
  }

  async function itemWith(name: string): Promise<HTMLElement> {
    const link = await screen.findByRole('link', { name });
    const item = link.closest('li');
    if (!item) {
      throw new Error(`${name} is not in a list`);
    }
    return item;
  }
});
