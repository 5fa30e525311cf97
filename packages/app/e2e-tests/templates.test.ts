import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Locator, Page } from '@playwright/test';
import {
  ask,
  expect,
  expectAccessible,
  expectPublished,
  open,
  test,
} from './fixtures';

/** The git repository into which the templates publish while browser tests run. */
const ORGANISATION = '.local/e2e-organisation';

/** What is published is read, and what is read is judged, a few seconds later. */
const SOON = { timeout: 90_000, intervals: [1_000] };

/** The form itself: the tabs above it are the scaffolder's. */
const FORM = 'form';

const run = promisify(execFile);

/** Chooses by name in one of Kumiki's fields. */
async function choose(page: Page, field: string, name: string) {
  const input = page.getByRole('combobox', { name: field });
  await input.fill(name);
  await page.getByRole('option', { name }).first().click();
  await expect(page.getByRole('listbox')).toHaveCount(0);
  return input;
}

/** Runs the template of the form that is open, to its end. */
async function runTemplate(page: Page, button: string) {
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('button', { name: button, exact: true }).click();
  await expectPublished(page);
}

/** Looks again and again, because the catalog takes its time. */
async function expectSoon(page: Page, path: string, see: () => Locator) {
  await expect(async () => {
    await open(page, path);
    await expect(see()).toBeVisible({ timeout: 5_000 });
  }).toPass(SOON);
}

// What is not there after a while will not come.
test.use({ actionTimeout: 15_000 });

test('a developer finds the golden path for a need and runs it to the end', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const name = 'nap-summary';

  for (const need of ['run a scheduled job', '定期実行']) {
    await open(page, '/team-topology?view=golden-paths');
    await page
      .getByRole('searchbox', { name: 'Who does this? What do I use?' })
      .fill(need);
    const answer = page.getByRole('region', { name: /^Scheduled jobs/ });
    await expect(answer.getByText('This is the supported way.')).toBeVisible();
  }
  await page.getByRole('link', { name: 'Use the template' }).click();

  await page.getByLabel(/^Name/).fill(name);
  await page.getByLabel(/^Description/).fill('Sums up who slept how long');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('button', { name: 'Schedule' })).toHaveText(
    'Every day',
  );
  await expect(page.getByLabel('Time of day')).toHaveValue('03:00');
  await page.getByRole('button', { name: 'Next' }).click();
  const owner = await choose(page, 'Owner', 'Guardian app');
  await expect(owner).toHaveAccessibleDescription(/Stream-aligned team/);
  await page.getByLabel(/^System/).fill('guardian');
  await page
    .getByRole('option', { name: /^Guardian app/ })
    .first()
    .click();
  await expectAccessible(page, FORM);
  await runTemplate(page, 'Create the job');

  await expectSoon(page, `/catalog/default/component/${name}`, () =>
    page.getByRole('heading', { name }).first(),
  );
  await expect(
    page.getByRole('link', { name: /^Guardian app/ }).first(),
  ).toBeVisible();
  const response = await ask(
    page,
    `/api/catalog/entities/by-name/component/default/${name}`,
  );
  expect(await response.json()).toMatchObject({
    metadata: {
      annotations: {
        'kumiki.dev/golden-path-template':
          'template:default/golden-path-scheduled-job',
        'kumiki.dev/golden-path-version': expect.stringMatching(/^\d+\.\d+/),
      },
    },
    spec: {
      owner: 'group:default/guardian',
      system: expect.stringContaining('guardian'),
      dependsOn: [
        'capability:default/observability',
        'capability:default/scheduled-jobs',
      ],
    },
  });

  await expectSoon(
    page,
    '/catalog/default/capability/scheduled-jobs/golden-path',
    () => page.getByRole('grid').getByRole('link', { name }),
  );

  // Not in the repository: what a test installs is not what people publish.
  const project = await mkdtemp(join(tmpdir(), 'kumiki-project-'));
  try {
    await cp(join(ORGANISATION, 'projects', name), project, {
      recursive: true,
    });
    // What ran this test tells npm where it was started; the project is elsewhere.
    const environment = Object.fromEntries(
      Object.entries(process.env).filter(
        ([key]) =>
          !/^(npm_config_local_prefix|npm_package_|NODE_ENV$)/.test(key),
      ),
    );
    const npm = (...args: string[]) =>
      run('npm', args, {
        cwd: project,
        shell: process.platform === 'win32',
        env: environment,
        timeout: 90_000,
      });
    await npm('install', '--no-audit', '--no-fund');
    // A run without tests would succeed, too.
    expect((await npm('test')).stdout).toMatch(/pass [1-9]/);
    await npm('run', 'typecheck');
  } finally {
    await rm(project, { recursive: true });
  }
});

test('a dropped responsibility is handed to a team by template', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const name = /^Mail and DNS/;
  const path =
    '/team-topology?view=responsibilities&responsibility=responsibility:default/mail-and-dns';
  const map = page.getByRole('application', { name: 'Team map' });
  await open(page, '/team-topology');
  await expect(map.getByRole('button', { name })).toBeVisible();
  await open(page, path);
  await page.getByRole('link', { name: 'Hand it over' }).click();

  const responsibility = page.getByRole('combobox', { name: 'Responsibility' });
  await expect(responsibility).toHaveValue(name);
  await expect(responsibility).toHaveAccessibleDescription(/Dropped/);
  await expectAccessible(page, FORM);
  const taker = page.getByRole('combobox', { name: 'New owner' });
  await taker.fill('in-house-infrastructure');
  await taker.press('Tab');
  await page.getByRole('button', { name: 'Review' }).click();
  await expect(taker).toHaveAccessibleDescription(
    /Team group:default\/in-house-infrastructure does not exist/,
  );
  await choose(page, 'New owner', 'In-house infra');
  await runTemplate(page, 'Hand it over');

  await expectSoon(page, path, () =>
    page.getByText(/^In-house infra.* has accepted it\.$/),
  );
  await expect(
    page.getByRole('heading', { name: /^Go to In-house infra/ }),
  ).toBeVisible();
  await expect(
    page
      .getByRole('treegrid')
      .getByRole('row', { name: /^Mail and DNS.* Owned In-house infra/ }),
  ).toBeVisible();

  await open(page, '/team-topology?view=responsibilities&layout=matrix');
  await expect(
    page
      .getByRole('grid')
      .getByRole('row', { name: /^Mail and DNS.*Owned.* Does it/ }),
  ).toBeVisible();

  await open(page, '/team-topology');
  await expect(map.getByRole('button', { name: /^SRE/ }).first()).toBeVisible();
  await expect(map.getByRole('button', { name })).toHaveCount(0);
});

test('who opts out on purpose is self-maintained, until the review is missed', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const component = 'roster-import';
  const scorecards = `/catalog/default/component/${component}/scorecards`;
  await open(page, '/create/templates/default/opt-out');
  await page.getByLabel(/^Component/).fill(component);
  await page.getByRole('option', { name: component }).click();
  await choose(page, 'Capability', 'Scheduled jobs');
  await page.getByLabel(/^What it uses instead/).fill('EC2 with Ansible');
  await page.getByLabel(/^Reason/).fill('It runs in April only');
  await page.getByRole('button', { name: 'Next' }).click();
  await choose(page, 'Maintaining team', 'Facility administration');
  await expectAccessible(page, FORM);
  await page.getByLabel(/^Since/).fill('2026-11-01');
  const reviewBy = page.getByLabel(/^Review by/);
  await reviewBy.fill('2026-10-31');
  await page.getByRole('button', { name: 'Review' }).click();
  await expect(reviewBy).toHaveAccessibleDescription(
    /2026-10-31 is before 2026-11-01/,
  );
  await reviewBy.fill('2999-10-31');
  await runTemplate(page, 'Record the opt-out');

  await expectCheck(page, scorecards, 'Self-maintained', /maintained opt-out/);

  // Years go by, and nobody looks at it again.
  const name = `${component}-off-scheduled-jobs`;
  const file = join(ORGANISATION, 'catalog', 'optout', `${name}.yaml`);
  const yaml = await readFile(file, 'utf8');
  await writeFile(file, yaml.replace('2999-10-31', '2026-11-02'));
  const refreshed = await ask(page, '/api/catalog/refresh', {
    entityRef: `optout:default/${name}`,
  });
  expect(refreshed.ok()).toBe(true);
  await expectCheck(
    page,
    scorecards,
    'Fail',
    /was to be reviewed on .*2026.*, so it does not count/,
  );
});

test('the form of an interaction asks for what its mode needs, and refuses a past end', async ({
  page,
}) => {
  await open(page, '/create/templates/default/declare-interaction');
  await page.getByLabel(/^Title/).fill('SRE in facility');
  await page.getByText('Facilitating', { exact: true }).click();
  await expect(
    page.getByRole('group', { name: 'Embedded people' }),
  ).toBeVisible();
  await choose(page, 'Helping team', 'SRE');
  await choose(page, 'Team 1', 'SRE');
  await page.getByLabel(/^First day/).fill('2026-01-01');
  const until = page.getByLabel(/^Last day/);
  await until.fill('2026-01-31');
  await expectAccessible(page, FORM);
  await page.getByRole('button', { name: 'Review' }).click();
  await expect(until).toHaveAccessibleDescription(/2026-01-31 is in the past/);
  await expect(
    page.getByRole('combobox', { name: 'Team 1' }),
  ).toHaveAccessibleDescription(/SRE cannot work with itself/);
});

/** Waits until the scorecard says so about the check of the golden path. */
async function expectCheck(
  page: Page,
  path: string,
  state: string,
  reason: RegExp,
) {
  const check = page.getByRole('button', {
    name: `${state} Somebody is told when it did not run`,
  });
  await expect(async () => {
    await open(page, path);
    await expect(
      page.getByRole('heading', { name: /^Production readiness/ }),
    ).toBeVisible({ timeout: 5_000 });
    // What is fine is folded away.
    const folded = page.getByRole('button', { name: /^Reached:/ });
    for (const group of await folded.all()) {
      await group.click();
    }
    await expect(check).toBeVisible({ timeout: 2_000 });
  }).toPass(SOON);
  await check.click();
  await expect(
    page.getByText(reason).filter({ visible: true }).first(),
  ).toBeVisible();
}
