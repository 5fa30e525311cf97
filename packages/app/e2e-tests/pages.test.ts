import { Page, test } from '@playwright/test';
import { expect, expectAccessible, open } from './fixtures';
import { PICTURES } from './pictures/pages';

const OURS = /\/api\/(team-topology|scorecards)\//;

/** What can be wrong with a backend of ours; nothing is no answer at all. */
const FAILURES = [
  { status: 403, name: 'NotAllowedError' },
  { status: 503, name: 'ServiceUnavailableError' },
  undefined,
  { status: 404, name: 'NotFoundError' },
];

/** Pages without anything that would be missing: they are of Backstage, or nothing of ours has to be asked for them. */
const ASKING_NOTHING = ['catalog', 'templates', 'template-form', 'search'];

/** Lets everything that our backends are asked fail in one way. */
async function letFail(page: Page, failure: (typeof FAILURES)[number]) {
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
}

const isDrawn = (page: Page, drawn: string) =>
  expect(page.locator(drawn).first()).toBeVisible();

const problems = (page: Page) =>
  page.getByRole('alert').filter({ has: page.getByRole('button') });

// The console is not quiet where requests fail.
for (const { name, path, drawn, isOfOthers } of PICTURES.filter(
  it => !ASKING_NOTHING.includes(it.name),
)) {
  test(`${name} can be read in the dark and on a phone, and says what is missing`, async ({
    page,
  }) => {
    const thrown: string[] = [];
    page.on('pageerror', error => thrown.push(error.message));
    await page.addInitScript(() => localStorage.setItem('theme', 'dark'));
    await open(page, path);
    await isDrawn(page, drawn);
    if (!isOfOthers) {
      await expectAccessible(page);
    }
    await page.setViewportSize({ width: 390, height: 844 });
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(390);

    await letFail(page, FAILURES[0]);
    await page.reload();
    const problem = problems(page).first();
    for (const failure of FAILURES) {
      await expect(problem).toHaveText(/\S{3}/);
      await letFail(page, failure);
      const asked = page.waitForRequest(OURS);
      await problem.getByRole('button').click();
      await asked;
    }
    // What is not found may be what does not apply; then nothing is said of it.
    await expect(page.getByRole('progressbar')).toHaveCount(0);
    await page.unrouteAll();
    if (await problem.isVisible()) {
      await problem.getByRole('button').click();
    } else {
      await page.reload();
    }
    await isDrawn(page, drawn);
    expect(thrown).toEqual([]);
  });
}
