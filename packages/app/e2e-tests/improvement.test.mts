import { rm, writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { Locator, Page } from '@playwright/test';
import {
  Instance,
  startInstance,
  waitForCatalog,
} from '../../../scripts/lib/instance.mjs';
import { FailingGateway } from './FailingGateway.mts';
import { ask, expect, expectAccessible, open, test } from './fixtures';
import { improvementOrganisation } from './improvementOrganisation.mts';

const url = 'http://localhost:7013';
const DATABASE = '.local/improvement-database';

const ENTITY = '/catalog/default/component/labels/scorecards';
const LIST = '/scorecards/default/basics?view=exemptions';
const HEALTH = '/scorecards/health';

/** What changes is evaluated a few seconds later. */
const SOON = { timeout: 90_000, intervals: [1_000] };
const DAY_MS = 24 * 60 * 60_000;

test.use({ baseURL: url, actionTimeout: 15_000 });
test.describe.configure({ mode: 'serial' });

let instance: Instance;
let gateway: FailingGateway;

/** Starts the backend; guests are this person. */
async function startFor(person: string) {
  instance = startInstance({
    url,
    configs: [
      'app-config.yaml',
      'packages/app/e2e-tests/app-config.improvement.yaml',
    ],
    env: { KUMIKI_E2E_PERSON: person },
    logFile: `.local/improvement-${person}.log`,
  });
  expect(await instance.ready).toBe(true);
}

test.beforeAll(async () => {
  test.setTimeout(300_000);
  await rm(DATABASE, { recursive: true, force: true });
  await writeFile(
    '.local/improvement-organisation.yaml',
    improvementOrganisation.map(it => JSON.stringify(it)).join('\n---\n'),
  );
  gateway = await FailingGateway.start({
    port: 7014,
    target: url,
    fails: /\/smells$/,
  });
  await startFor('mika');
  await waitForCatalog(url);
});

test.afterAll(async () => {
  await instance.stop();
  await gateway.stop();
});

function dayFromNow(days: number) {
  return new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
}

/** The check on the page of the component, with what its button says. */
function checkOf(page: Page, title: RegExp): Locator {
  return page.getByRole('button', { name: title });
}

/** Opens the checks of the component once one of them is in a state, and that check. */
async function openCheck(page: Page, check: RegExp) {
  await expect(async () => {
    await open(page, ENTITY);
    await expect(page.getByRole('heading', { name: /^Basics/ })).toBeVisible({
      timeout: 5_000,
    });
    // What is fine is folded away.
    for (const group of await page
      .getByRole('button', { name: /^Reached:/ })
      .all()) {
      await group.click();
    }
    await expect(checkOf(page, check)).toBeVisible({ timeout: 2_000 });
  }).toPass(SOON);
  await checkOf(page, check).click();
}

/** Opens a dialog, fills it in, and does what its button says. */
async function confirm(
  page: Page,
  button: Locator,
  { action, reason, until }: { action: string; reason: string; until?: string },
) {
  await button.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /^Reason/ }).fill(reason);
  if (until) {
    await dialog.getByLabel(/^Ends on/).fill(until);
  }
  await expectAccessible(page, '[role=dialog]');
  await dialog.getByRole('button', { name: action, exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

/** So many days pass for what ends, as far as the database knows. */
function moveClock(days: number) {
  const database = new DatabaseSync(`${DATABASE}/scorecards.sqlite`, {
    timeout: 10_000,
  });
  try {
    const modifier = `-${days} days`;
    for (const table of ['exemptions', 'exemption_requests']) {
      database
        .prepare(`update ${table} set until = date(until, ?)`)
        .run(modifier);
    }
    database
      .prepare(
        `update judge_queue
         set due_at = strftime('%Y-%m-%dT%H:%M:%fZ', due_at, ?)
         where due_at < '9'`,
      )
      .run(modifier);
  } finally {
    database.close();
  }
}

test('an exemption is asked for, granted by another person, renewed, revoked, and ends', async ({
  page,
}) => {
  test.setTimeout(300_000);
  const row = (check: string) =>
    page.getByRole('grid').getByRole('row').filter({ hasText: check });
  const level = page.getByRole('heading', { name: /^Basics/ });

  // Mika asks, and does not decide.
  for (const check of ['It is described', 'It is documented']) {
    await openCheck(page, new RegExp(`^Fail ${check}`));
    await confirm(
      page,
      page.getByRole('button', { name: 'Request an exemption' }),
      {
        action: 'Request an exemption',
        reason: 'The new site brings it, and it opens in spring',
        until: dayFromNow(40),
      },
    );
    await expect(
      page.getByText(/^Exemption until .* requested$/).first(),
    ).toBeVisible();
  }
  await expectAccessible(page, 'main');
  await open(page, LIST);
  await expect(row('It is described')).toContainText('Requested');
  await expect(page.getByRole('button', { name: /^Grant/ })).toHaveCount(0);
  await expectAccessible(page);

  // Sora decides.
  await instance.stop();
  await startFor('sora');
  await open(page, LIST);
  for (const check of ['It is described', 'It is documented']) {
    await confirm(page, row(check).getByRole('button', { name: /^Grant/ }), {
      action: 'Grant',
      reason: 'Agreed: the new site is on its way',
    });
    await expect(row(check)).toContainText('Granted');
  }
  await openCheck(page, /^Exempt It is described.*granted by Sora/);
  await expect(level.first()).toBeVisible();
  await expect(page.getByText('Silver', { exact: true }).first()).toBeVisible();
  await expect(
    page.getByText(/Without exemptions and opt-outs: No level/i).first(),
  ).toBeVisible();

  // What was granted holds while its renewal waits, and nobody decides on their own request.
  await open(page, LIST);
  await confirm(
    page,
    row('It is described').getByRole('button', { name: /^Renew/ }),
    {
      action: 'Renew',
      reason: 'The new site opens a month later',
      until: dayFromNow(70),
    },
  );
  const renewal = row('It is described').filter({ hasText: 'Renewed once' });
  await expect(renewal).toContainText('Requested');
  await expect(renewal.getByRole('button', { name: /^Grant/ })).toHaveCount(0);

  await confirm(
    page,
    row('It is documented').getByRole('button', { name: /^Revoke/ }),
    { action: 'Revoke', reason: 'The documentation can be moved today' },
  );
  await expect(row('It is documented')).toHaveCount(0);
  await openCheck(page, /^Fail It is documented/);
  await expect(page.getByText('Bronze', { exact: true }).first()).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, LIST);
  await expect(row('It is described').first()).toBeVisible();
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
    .toBeLessThanOrEqual(390);
  await page.setViewportSize({ width: 1280, height: 900 });

  // Forty days later it has ended by itself.
  moveClock(41);
  await openCheck(page, /^Fail It is described/);
  await open(page, LIST);
  await page.getByRole('button', { name: /Requested and granted/ }).click();
  await page
    .getByRole('option', { name: 'Refused, revoked, ended, renewed' })
    .click();
  await expect(
    row('It is described').filter({ hasText: 'Ended' }),
  ).toBeVisible();
  await expect(row('It is documented')).toContainText('Revoked');
});

test('the health names a provider that fails and the check that it starves', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const providers = page.getByRole('table', { name: 'Fact providers' });
  const smells = providers.getByRole('row', { name: /^Smells/ });
  await expect(async () => {
    await open(page, HEALTH);
    await expect(smells).toContainText('Failing', { timeout: 5_000 });
  }).toPass(SOON);
  await expect(smells).toContainText('503');
  await expect(page.getByText(/^1 problem/)).toBeVisible();
  // What needs somebody comes first.
  await expect(providers.getByRole('row').nth(1)).toContainText('Smells');
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
    .toBeLessThanOrEqual(390);
  await page.setViewportSize({ width: 1280, height: 900 });

  await smells.getByRole('link', { name: 'It dropped no ball' }).click();
  await expect(page).toHaveURL(/\/scorecards\/default\/calm-teams/);
  await expect(page.getByText('Error').first()).toBeVisible();

  // It is repaired, and somebody evaluates a team again.
  gateway.repair();
  const refreshed = await ask(
    page,
    '/api/scorecards/entities/group/default/parcels/refresh',
    {},
  );
  expect(refreshed.ok()).toBe(true);
  await expect(async () => {
    await open(page, HEALTH);
    await expect(smells).toContainText('Working', { timeout: 5_000 });
  }).toPass(SOON);
});
