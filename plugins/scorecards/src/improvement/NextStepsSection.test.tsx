import { NextStep } from '@kumiki/backstage-plugin-scorecards-common';
import { screen, within } from '@testing-library/react';
import { recordedApi } from '../../dev/recordedApi';
import { renderInCompany } from '../../dev/testing/renderInCompany';
import { NextStepsSection } from './NextStepsSection';

const group = 'group:default/product';
const HREF =
  '/create/templates/default/deploy?formData={"entity":"component%3Adefault%2Falbums"}';

const failing: NextStep = {
  scorecard: 'scorecard:default/production-readiness',
  scorecardTitle: 'Production readiness',
  check: 'deploy-minutes',
  title: 'Deploys are fast',
  level: 'silver',
  opens: 1,
  blocks: 2,
  counts: { fail: 1, unknown: 1 },
  entities: [
    {
      entity: 'component:default/albums',
      title: 'Albums',
      state: 'fail',
      next: 'silver',
      remaining: 1,
      message: 'A deploy takes 40 minutes',
      reasons: [],
      remedies: [{ rule: 'follow', text: `Use [Deploy](${HREF}).` }],
      links: [{ kind: 'template', text: 'Deploy', href: HREF }],
    },
    {
      entity: 'component:default/payments',
      title: 'Payments',
      state: 'unknown',
      next: 'silver',
      remaining: 2,
      reasons: [{ rule: 'never-observed', fact: 'facts.ci.deployMinutes' }],
      remedies: [
        { rule: 'deliver', fact: 'facts.ci.deployMinutes', provider: 'ci' },
      ],
      links: [],
    },
  ],
  contacts: [{ ref: 'group:default/sre', answersFor: 'scorecard' }],
};

function show(
  steps: NextStep[],
  options: { omitted?: number; language?: string } = {},
) {
  const { omitted = 0, language } = options;
  const api = recordedApi();
  jest
    .spyOn(api, 'getGroupNextSteps')
    .mockResolvedValue({ group, steps, omitted });
  const levels = [{ id: 'silver', title: 'Silver' }];
  renderInCompany(
    <NextStepsSection
      about={group}
      scorecards={[
        {
          ...{ ref: failing.scorecard, title: 'Production readiness', levels },
          lifecycle: 'active',
          checks: 1,
          announcedChecks: 0,
          invalidChecks: 0,
          stale: false,
        },
      ]}
    />,
    { api, language },
  );
}

describe('NextStepsSection', () => {
  it('opens the template with the entity filled in', async () => {
    show([failing]);

    const button = await screen.findByRole('link', { name: 'Deploy: Albums' });
    expect(button).toHaveAttribute('href', HREF.replace(/"/g, '%22'));
    expect(
      screen.getByText('Opens the next level for 1 entity'),
    ).toBeInTheDocument();
    expect(screen.getByText('1 check to Silver')).toBeInTheDocument();
    expect(screen.getByText('A deploy takes 40 minutes')).toBeInTheDocument();
  });

  it('says how to get a fact where the check is not known, and offers no form', async () => {
    show([failing]);

    const entity = await screen.findByRole('link', { name: 'Payments' });
    const item = within(entity.closest('li')!);
    expect(
      item.getByText('facts.ci.deployMinutes was never observed.'),
    ).toBeInTheDocument();
    expect(
      item.getByText(/The provider ci has to deliver facts\.ci\.deployMinutes/),
    ).toBeInTheDocument();
    expect(item.queryByRole('link', { name: /Deploy/ })).toBeNull();
  });

  it('names no entity where the check itself is invalid', async () => {
    show([{ ...failing, invalid: true, opens: 0 }], { omitted: 3 });

    expect(
      await screen.findByText(
        'The check is invalid; only its owner can correct it.',
      ),
    ).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Albums' })).toBeNull();
    expect(screen.getByText('3 further checks')).toBeInTheDocument();
  });

  it('says that nothing is in the way', async () => {
    show([]);

    expect(
      await screen.findByText('No check keeps an entity from its next level.'),
    ).toBeInTheDocument();
  });

  it('is there for an entity, which it does not name again', async () => {
    renderInCompany(
      <NextStepsSection
        about="component:default/guardian-api"
        scorecards={[]}
      />,
    );

    const steps = within(
      await screen.findByRole('list', { name: 'What to do next' }),
    );
    expect(
      steps.getByRole('heading', { name: 'A deploy takes at most 15 minutes' }),
    ).toBeInTheDocument();
    expect(
      steps.getByRole('link', { name: /^deploy workflow/ }),
    ).toHaveAttribute('href', 'https://example.com/deploy');
    expect(steps.queryByText(/^Blocks/)).toBeNull();
  });

  it('is there in Japanese', async () => {
    show([failing], { language: 'ja' });

    expect(
      await screen.findByText('1件が次のレベルに到達します'),
    ).toBeInTheDocument();
    expect(screen.getByText('「Silver」まであと1件')).toBeInTheDocument();
  });
});
