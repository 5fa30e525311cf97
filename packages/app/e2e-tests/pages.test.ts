import { Page, test } from '@playwright/test';
import { brokenWords } from './brokenWords';
import { expect, expectAccessible, expectContrast } from './fixtures';
import { openPicture } from './pictures/openPicture';
import { Picture, PICTURES } from './pictures/pages';

const OURS = /\/api\/(team-topology|scorecards)\//;

/** What can be wrong with a backend of ours; nothing is no answer at all. */
type Failure = { status: number; name: string } | undefined;

const FAILURES: Failure[] = [
  { status: 403, name: 'NotAllowedError' },
  { status: 503, name: 'ServiceUnavailableError' },
  undefined,
];

/** Pages without anything that would be missing: they are of Backstage, or nothing of ours has to be asked for them. */
const ASKING_NOTHING = ['catalog', 'templates', 'template-form', 'search'];

/** Views of a page that asks once for all of them. */
const ASKING_AS_ANOTHER = [
  'map-team',
  'teams',
  'interactions',
  'between-teams',
  'map-load',
  'teams-load',
  'responsibilities',
  'responsibilities-matrix',
  'scorecard-table',
];

const PAGES: Picture[] = [
  // What is a part of a page is tested with it.
  ...PICTURES.filter(
    ({ name, part }) => !part && !ASKING_NOTHING.includes(name),
  ),
  {
    name: 'scorecard-table',
    path: '/scorecards/default/production-readiness?layout=table',
    drawn: '[role=row] >> nth=3',
  },
];

/** Lets everything that our backends are asked fail in one way. */
async function letFail(page: Page, failure: Failure) {
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

/** Takes the way on of every problem on the page; some are gone by their turn. */
async function retryAll(page: Page) {
  for (let left = await problems(page).count(); left > 0; left -= 1) {
    const asked = page.waitForRequest(OURS);
    await problems(page)
      .nth(left - 1)
      .getByRole('button')
      .click();
    await asked;
  }
}

// The console is not quiet where requests fail.
for (const shown of PAGES) {
  const { name, drawn, isOfOthers } = shown;
  test(`${name} can be read in the dark and on a phone, and says what is missing`, async ({
    page,
  }) => {
    const thrown: string[] = [];
    page.on('pageerror', error => thrown.push(error.message));
    await openPicture(page, shown);
    await isDrawn(page, drawn);
    if (!isOfOthers) {
      await expectAccessible(page);
      expect(await brokenWords(page)).toEqual([]);
      // The theme follows the system where nobody has chosen one.
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectContrast(page);
    }
    await page.setViewportSize({ width: 390, height: 844 });
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(390);

    if (ASKING_AS_ANOTHER.includes(name)) {
      return;
    }
    // What is not found may be what does not apply; then nothing is said of it.
    await letFail(page, { status: 404, name: 'NotFoundError' });
    await page.reload();
    await expect(
      page.getByRole('article').or(page.locator('main')).first(),
    ).toBeVisible();

    await letFail(page, FAILURES[0]);
    await page.reload();
    for (const failure of FAILURES) {
      await expect(problems(page).first()).toHaveText(/\S{3}/);
      await letFail(page, failure);
      await retryAll(page);
    }
    await expect(problems(page).first()).toBeVisible();
    await page.unrouteAll();
    await retryAll(page);
    await isDrawn(page, drawn);
    expect(thrown).toEqual([]);
  });
}
