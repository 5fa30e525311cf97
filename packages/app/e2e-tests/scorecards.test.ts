import { readFile } from 'node:fs/promises';
import { Clicks } from './Clicks';
import { expect, expectAccessible, open, test } from './fixtures';

test('the overview shows stored results with coverage, and leads to a group', async ({
  page,
}) => {
  await open(page, '/scorecards');
  const cards = page.getByRole('region', { name: 'Scorecards' });
  await expect(
    cards.getByRole('link', { name: /^Good team API/ }),
  ).toBeVisible();
  await expect(cards.getByText(/\d+ of \d+ known/).first()).toBeVisible();
  await expectAccessible(page);

  await page
    .getByRole('button', { name: /^Open the groups below Tsubomi/ })
    .or(page.getByRole('link', { name: /^Open the groups below Tsubomi/ }))
    .click();
  await expect(page).toHaveURL(/tsubomi/);
  await expect(
    page.getByRole('link', { name: /^Product platform/ }).first(),
  ).toBeVisible();
  await expectAccessible(page);
});

test('a scorecard shows its rules, and a mistyped fact with a suggestion', async ({
  page,
}) => {
  await open(page, '/scorecards/default/demonstration-of-mistakes?view=checks');
  await expect(page.getByText(/invalid/i).first()).toBeVisible();
  await expect(page.getByText(/Did you mean/i).first()).toBeVisible();
  await expectAccessible(page);
});

test('results can be filtered and taken away as CSV', async ({ page }) => {
  await open(
    page,
    '/scorecards/default/good-team-api?layout=table&state=fail,unknown,error',
  );
  const rows = page.getByRole('grid').getByRole('row');
  await expect(rows.nth(1)).toBeVisible();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download as CSV' }).click(),
  ]);
  const lines = (await readFile(await file.path(), 'utf8')).trim().split('\n');
  expect(lines.length).toBeGreaterThan(1);
  expect(lines[0]).toMatch(/entity/i);
  await page.getByRole('button', { name: 'Show all results' }).click();
  await expect(
    page.getByRole('grid').getByText('Enablement').first(),
  ).toBeVisible();
  await expectAccessible(page);
});

test('a heat map shows all results at once, and why for a cell', async ({
  page,
}) => {
  await open(page, '/scorecards/default/production-readiness');
  const grid = page.getByRole('grid');
  const row = grid.getByRole('row', { name: /legacy-batch/ });
  await expect(row.getByRole('gridcell', { name: 'Fail' })).toHaveCount(6);
  await expectAccessible(page);
  await row.getByRole('gridcell', { name: 'Unknown' }).first().click();
  const reasons = page.getByRole('dialog');
  await expect(reasons).toContainText('was never observed');
  await page.keyboard.press('Escape');
  await expect(reasons).toHaveCount(0);
  await grid.getByRole('gridcell').first().focus();
  await page.keyboard.press('Control+End');
  await expect(grid.locator(':focus')).toHaveAttribute('data-cell', /^\d+ 12$/);
});

test('an edit is judged before it is made', async ({ page }) => {
  await open(page, '/scorecards/default/good-team-api?view=preview');
  const editor = page.getByRole('textbox', { name: 'Scorecard as YAML' });
  await expect(editor).toHaveValue(/facts\.teamTopology\.hasMission/);
  const yaml = await editor.inputValue();
  await editor.fill(
    yaml.replace(
      'facts.teamTopology.hasMission',
      'facts.teamTopology.memberCount > 1000',
    ),
  );
  await page.getByRole('button', { name: 'Preview', exact: true }).click();
  const panel = page.getByRole('tabpanel', { name: 'Preview of an edit' });
  await expect(panel.getByText(/SRE/).first()).toBeVisible();
  await expectAccessible(page);
});

test('an entity says which level it reached and what is missing', async ({
  page,
}) => {
  await open(page, '/catalog/default/component/invoice-api');
  await page
    .getByRole('navigation', { name: 'Content navigation' })
    .getByRole('link', { name: 'Scorecards' })
    .click();
  await expect(page).toHaveURL(/invoice-api\/scorecards/);
  await expect(
    page.getByRole('heading', { name: /^Production readiness/ }),
  ).toBeVisible();
  await expectAccessible(page);
});

test('a team sees its own scorecards, those of what it owns, and what to do next', async ({
  page,
}) => {
  await open(page, '/catalog/default/group/sre/scorecards');
  await expect(page.getByText('What the team owns')).toBeVisible();
  await expect(page.getByText('What to do next')).toBeVisible();
  await expectAccessible(page);
});

test('a lead gets from home to the first failing check to its template in three clicks', async ({
  page,
}) => {
  await open(page, '/');
  const clicks = new Clicks();
  await clicks.on(
    page.getByRole('link', { name: /^Production readiness/ }).first(),
  );
  // It left a golden path without saying so, which a template can do something about.
  await clicks.on(
    page
      .getByRole('grid')
      .getByRole('row', { name: /^notification-hub/ })
      .getByRole('gridcell', { name: 'Fail' })
      .first(),
  );
  await clicks.on(
    page.getByRole('dialog').getByRole('link', { name: /opt-out/ }),
  );
  await expect(page).toHaveURL(/\/create\/templates\/default\//);
  expect(clicks.made).toBeLessThanOrEqual(3);
});
