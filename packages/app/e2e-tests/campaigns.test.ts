import { Page } from '@playwright/test';
import {
  expect,
  expectAccessible,
  expectPublished,
  open,
  test,
} from './fixtures';

/** What is published is read, evaluated and counted a few seconds later. */
const SOON = { timeout: 120_000, intervals: [1_000] };
const DAY_MS = 24 * 60 * 60_000;

const CAMPAIGN = '/scorecards/campaigns/default/no-path-unsaid';
/** A job that no other test changes. */
const JOB = 'growth-record-export';

test.use({ actionTimeout: 15_000 });

function dayFromNow(days: number) {
  return new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
}

/** How many entities are left today, as the chart says in words. */
async function readLeft(page: Page): Promise<number> {
  const chart = page.getByRole('img', { name: /entit(y|ies) left on/ });
  await expect(chart).toBeVisible({ timeout: 10_000 });
  const name = await chart.getAttribute('aria-label');
  return Number(/(\d+) of \d+ entit/.exec(name ?? '')?.[1]);
}

test('a campaign is started by its template, and its line falls when a job does its part', async ({
  page,
}) => {
  test.setTimeout(300_000);
  const field = (id: string) =>
    page
      .locator(`input#root_${id}, textarea#root_${id}`)
      .or(page.locator(`#root_${id} input`));
  const choose = async (id: string, name: string) => {
    await field(id).fill(name);
    await page.getByRole('option', { name }).first().click();
    await field(id).press('Tab');
    await expect(page.getByRole('listbox')).toHaveCount(0);
  };
  const click = (name: string) =>
    page.getByRole('button', { name, exact: true }).click();

  await open(page, '/scorecards/campaigns');
  await expect(
    page.getByRole('link', { name: /^Off the old servers/ }),
  ).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Start a campaign' }).click();
  await field('title').fill('No path left unsaid');
  await field('name').fill('no-path-unsaid');
  await choose('owner', 'SRE');
  await choose('scorecard', 'Production readiness');
  await field('checks_0').fill('no-path-left-unsaid');
  await click('Next');
  await page.getByRole('checkbox', { name: 'job', exact: true }).check();
  await field('starts').fill(dayFromNow(-30));
  await field('due').fill(dayFromNow(30));
  await choose('template', 'Opt out of a golden path');
  await page.locator('#root_lifecycle').click();
  await page.getByRole('option', { name: /^The announcement/ }).click();
  await click('Review');
  await click('Start it');
  await expectPublished(page);

  // It has a past, because the results have.
  const rows = page.getByRole('grid').getByRole('row');
  await expect(async () => {
    await open(page, CAMPAIGN);
    await expect(rows.filter({ hasText: JOB }).first()).toContainText(
      'Not done',
      { timeout: 5_000 },
    );
  }).toPass(SOON);
  const left = await readLeft(page);
  expect(left).toBeGreaterThan(0);
  await expect(page.getByText(/^Due in (29|30) days$/)).toBeVisible();
  await expect(page.getByText(/^When it began, \d+ of \d+/)).toBeVisible();
  await expectAccessible(page);
  await expect(
    page.getByRole('link', { name: `Open the template for ${JOB}` }),
  ).toHaveAttribute('href', new RegExp(encodeURIComponent(`default/${JOB}`)));

  // The remedy of the check is a template, with the job filled in.
  await open(page, `/catalog/default/component/${JOB}/scorecards`);
  await expect(
    page.getByRole('link', { name: 'No path left unsaid' }),
  ).toBeVisible();
  await page
    .getByRole('link', { name: `record an opt-out: ${JOB}` })
    .first()
    .click();
  await expect(field('component')).toHaveValue(new RegExp(JOB));
  await choose('capability', 'Logs, metrics and alerts');
  await field('instead').fill('A mail when it failed');
  await field('reason').fill('It runs once a year');
  await click('Next');
  await choose('maintainedBy', 'Memories');
  await field('since').fill(dayFromNow(-1));
  await field('reviewBy').fill('2999-11-01');
  await click('Review');
  await click('Record the opt-out');
  await expectPublished(page);

  await expect(async () => {
    await open(page, CAMPAIGN);
    expect(await readLeft(page)).toBe(left - 1);
  }).toPass(SOON);
  await expect(rows.filter({ hasText: JOB })).toHaveCount(0);
});
