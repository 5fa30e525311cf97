import { test as plain } from '@playwright/test';
import { expect, expectAccessible, open, test } from './fixtures';
import { PICTURES } from './pictures/pages';

const OURS = /\/api\/(team-topology|scorecards)\//;

/** What can be wrong with a backend of ours; none is no answer at all. */
const FAILURES = [
  { status: 403, name: 'NotAllowedError' },
  { status: 404, name: 'NotFoundError' },
  { status: 503, name: 'ServiceUnavailableError' },
  undefined,
];

/** Pages without anything that would be missing: they are of Backstage, or nothing of ours has to be asked for them. */
const ASKING_NOTHING = ['catalog', 'templates', 'template-form', 'search'];

/** Pages of entities, on which a scorecard that is not there is none that applies. */
const SILENT_WITHOUT = ['component', 'scorecard-entity'];

for (const { name, path, drawn, isOfOthers } of PICTURES.filter(
  it => !ASKING_NOTHING.includes(it.name),
)) {
  test(`${name} can be read in the dark and on a phone`, async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('theme', 'dark'));
    await open(page, path);
    await expect(page.locator(drawn).first()).toBeVisible();
    if (!isOfOthers) {
      await expectAccessible(page);
    }
    await page.setViewportSize({ width: 390, height: 844 });
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(390);
  });
}

for (const { name, path } of PICTURES.filter(
  it => !ASKING_NOTHING.includes(it.name),
)) {
  // The console is not quiet where requests fail.
  plain(`${name} says what is missing, and how to go on`, async ({ page }) => {
    const thrown: string[] = [];
    page.on('pageerror', error => thrown.push(error.message));
    await open(page, path);
    for (const failure of FAILURES) {
      await page.unrouteAll();
      await page.route(OURS, route =>
        failure
          ? route.fulfill({
              status: failure.status,
              json: {
                error: { name: failure.name, message: 'No answer today' },
                response: { statusCode: failure.status },
              },
            })
          : route.abort('connectionrefused'),
      );
      await page.reload();
      await expect(page.getByTestId('sidebar-root')).toBeVisible();
      if (failure?.status === 404 && SILENT_WITHOUT.includes(name)) {
        continue;
      }
      const problem = page.getByRole('alert').first();
      await expect(problem).toHaveText(/\S{3}/);
      await expect(
        problem.getByRole('button').or(problem.getByRole('link')).first(),
      ).toBeVisible();
      await expect(page.getByRole('progressbar')).toHaveCount(0);
    }
    expect(thrown).toEqual([]);
  });
}
