import { Entity } from '@backstage/catalog-model';
import { buildOrgModel } from '@kumiki/backstage-plugin-team-topology-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { company } from '../dev/fixture';
import { catalogEntityOf, declarationOf } from '../dev/fixture/entityOf';
import { entityOf, renderInCompany } from '../dev/testing/renderInCompany';
import { CapabilityContent } from './capability/CapabilityContent';
import { TeamPanel } from './map/panel/TeamPanel';
import { TeamTopologyPage } from './page/TeamTopologyPage';
import { TeamApiContent } from './teamApi/TeamApiContent';

const CLOUD = 'responsibility=responsibility:default/cloud-accounts';

describe('what is not known for a day that is past', () => {
  it('is not said of it', async () => {
    openPage(`view=responsibilities&at=2024-01-01&${CLOUD}`);
    expect(
      await screen.findByRole('heading', {
        name: 'It is not known who did this on this date',
      }),
    ).toBeVisible();
    expect(
      screen.getByText('Nothing was recorded on Jan 1, 2024'),
    ).toBeVisible();
    const open = within(
      screen.getByRole('region', { name: 'What needs somebody' }),
    );
    expect(open.getByText(/nobody knows which were open/)).toBeVisible();
    expect(open.queryByText(/dropped|past/)).not.toBeInTheDocument();
  });

  it('is said of today, and of a day to come', async () => {
    const { unmount } = openPage(`view=responsibilities&${CLOUD}`);
    expect(
      await screen.findByRole('heading', { name: 'Go to SRE' }),
    ).toBeVisible();
    unmount();
    openPage(`view=responsibilities&at=2099-01-01&${CLOUD}`);
    expect(
      await screen.findByRole('heading', { name: 'Go to SRE' }),
    ).toBeVisible();
    expect(screen.queryByText(/^Nothing was recorded/)).not.toBeInTheDocument();
  });

  it('is not that a team which is founded later is not in the catalog', async () => {
    openPanel('sre', company, { at: '2020-01-01', today: '2026-01-15' });
    expect(
      await screen.findByText(/founded on Apr 1, 2021, after the date/),
    ).toBeVisible();
    expect(screen.queryByText(/not in the catalog/)).not.toBeInTheDocument();
  });
});

describe('members', () => {
  it.each([
    [
      'declared, and in no catalog',
      [group('crew', { members: ['a', 'b', 'c', 'd'] })],
      '4 declared, not in the catalog',
    ],
    [
      'directly and in the groups below',
      [
        group('crew', {}),
        group('night', { parent: 'crew' }),
        user('yuki', 'crew'),
        user('yuta', 'crew'),
        user('yuri', 'night'),
      ],
      '2 (3 with subgroups)',
    ],
    [
      'in the groups below alone',
      [
        group('crew', {}),
        group('night', { parent: 'crew' }),
        user('yuri', 'night'),
      ],
      '0 (1 with subgroups)',
    ],
    [
      'known, and others declared',
      [group('crew', { members: ['x'] }), user('yuki', 'crew')],
      '1 and 1 declared, not in the catalog',
    ],
    ['nowhere', [group('crew', {})], '0'],
  ])('%s', async (_, groups, text) => {
    const crew = declarationOf('TeamApi', 'crew', {
      team: 'crew',
      type: 'platform',
    });
    renderInCompany(<TeamApiContent />, {
      entities: [...company, ...groups, crew],
      on: groups[0],
    });
    const members = (await screen.findByText('Members')).closest('dt');
    expect(members?.nextElementSibling?.textContent).toBe(text);
  });
});

describe('a team that several Team APIs claim', () => {
  const claim = declarationOf('TeamApi', 'claim', {
    team: 'photos',
    type: 'enabling',
    mission: 'We are the photos now.',
    contact: {
      channels: [
        { type: 'web', name: 'Log in here', url: 'https://evil.example.com' },
      ],
    },
  });

  it('says so, and shows nothing of what they say', async () => {
    renderInCompany(<TeamApiContent />, {
      entities: [...company, claim],
      on: entityOf('Group', 'photos'),
    });
    expect(
      await screen.findByText('Several Team APIs claim this team; none counts'),
    ).toBeVisible();
    for (const name of ['claim', 'photos']) {
      expect(
        screen.getByRole('link', { name: `teamapi:default/${name}` }),
      ).toHaveAttribute('href', `/catalog/default/teamapi/${name}`);
    }
    expect(
      screen.queryByText(/We are the photos|every child in every photo/),
    ).not.toBeInTheDocument();
    expect(
      screen.queryByRole('link', { name: /Log in here/ }),
    ).not.toBeInTheDocument();
  });

  it('is told apart by the location of its group', async () => {
    const from = (entity: Entity, location: string): Entity => ({
      ...entity,
      metadata: {
        ...entity.metadata,
        annotations: { 'backstage.io/managed-by-origin-location': location },
      },
    });
    const entities = [...company, claim].map(entity =>
      from(
        entity,
        entity === claim ? 'url:https://evil.example.com' : 'url:https://a',
      ),
    );
    renderInCompany(<TeamApiContent />, {
      entities,
      on: entityOf('Group', 'photos'),
    });
    expect(
      await screen.findByText('Find every child in every photo.'),
    ).toBeVisible();
    expect(screen.queryByText(/none counts/)).not.toBeInTheDocument();
  });
});

it('says of an opt-out that nobody may declare that it is not confirmed', async () => {
  const optOut = declarationOf('OptOut', 'guardian-by-others', {
    subject: 'guardian-api',
    capability: 'container-runtime',
    instead: 'Somewhere else',
    maintainedBy: 'billing',
    reason: 'We say so.',
    since: '2024-01-10',
    reviewBy: '2099-01-10',
  });
  renderInCompany(<CapabilityContent />, {
    entities: [...company, optOut],
    on: entityOf('Capability', 'container-runtime'),
  });
  await screen.findByText('Somewhere else');
  const [could, left] = screen.getAllByRole('row', { name: /guardian-api/ });
  expect(within(left).getByText('Somewhere else')).toBeVisible();
  expect(within(left).getByText('Not confirmed by the owner')).toBeVisible();
  // It is still one of those that could use it.
  expect(could).toBeVisible();
  expect(screen.getByText('1 of 3')).toBeVisible();
});

describe('groups that the catalog does not know', () => {
  it('are groupings of which it is said', async () => {
    openPanel('lost', [...company, group('finder', { parent: 'lost' })]);
    expect(
      await screen.findByText(/Groups name this one as their parent/),
    ).toBeVisible();
    const { findings } = buildOrgModel(
      [...company, group('finder', { parent: 'lost' })],
      { at: '2026-01-15' },
    );
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule: 'unknown-parent',
        entity: 'group:default/finder',
      }),
    );
  });
});

describe('a responsibility whose team is gone', () => {
  it('says so, and leads to handing it over', async () => {
    openPage(
      'view=responsibilities&responsibility=responsibility:default/laptops',
      [
        ...company,
        declarationOf('TeamApi', 'ghosts', {
          team: 'ghosts',
          type: 'platform',
          does: [{ responsibility: 'laptops' }],
        }),
      ],
    );
    expect(
      await screen.findByRole('heading', {
        name: 'The team that did this is gone: ghosts',
      }),
    ).toBeVisible();
    expect(screen.getByText(/Hand it over to an existing team/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Hand it over' })).toBeVisible();
  });
});

describe('who owns DNS?', () => {
  it.each([
    ['en', 'who owns DNS?', 'Nobody does this'],
    ['ja', 'DNSは誰の担当?', '担当するチームがありません'],
  ])('is answered where one asks who does this (%s)', async (...test) => {
    const [language, ask, verdict] = test;
    openPage('view=responsibilities', company, language);
    await userEvent.type(await screen.findByRole('searchbox'), ask);
    const answer = within(
      await screen.findByRole('region', { name: /Mail and DNS/ }),
    );
    expect(answer.getByRole('heading', { name: verdict })).toBeVisible();
    // The best guess.
    expect(
      answer.getAllByRole('link', { name: 'Corporate IT' })[0],
    ).toBeVisible();
  });

  it('is answered among the golden paths, and is no need that nobody answers', async () => {
    const reportUnansweredNeed = jest.fn(async () => {});
    renderInCompany(<TeamTopologyPage />, {
      address: '/?view=golden-paths',
      api: { reportUnansweredNeed },
    });
    await userEvent.type(
      await screen.findByRole('searchbox'),
      'who owns DNS?{Enter}',
    );
    const answer = within(
      await screen.findByRole('region', { name: 'Answer: Mail and DNS' }),
    );
    expect(
      answer.getByRole('heading', { name: 'Nobody does this' }),
    ).toBeVisible();
    expect(
      screen.queryByText('Nothing here answers this'),
    ).not.toBeInTheDocument();
    expect(reportUnansweredNeed).not.toHaveBeenCalled();
  });
});

function openPanel(
  team: string,
  entities: Entity[],
  options: Parameters<typeof buildOrgModel>[1] = { at: '2026-01-15' },
) {
  return renderInCompany(
    <TeamPanel
      model={buildOrgModel(entities, options)}
      team={`group:default/${team}`}
      onClose={() => {}}
      onSelect={() => {}}
    />,
  );
}

function openPage(question: string, entities = company, language = 'en') {
  return renderInCompany(<TeamTopologyPage />, {
    address: `/?${question}`,
    entities,
    language,
  });
}

function group(name: string, spec: NonNullable<Entity['spec']>): Entity {
  const whole = { type: 'team', children: [], ...spec };
  return catalogEntityOf('Group', name, whole);
}

function user(name: string, of: string): Entity {
  return catalogEntityOf('User', name, { memberOf: [of] }, [
    { type: 'memberOf', targetRef: `group:default/${of}` },
  ]);
}
