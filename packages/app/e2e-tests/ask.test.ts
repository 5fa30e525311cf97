import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Page } from '@playwright/test';
import { Clicks } from './Clicks';
import {
  ask,
  expect,
  expectAccessible,
  expectPublished,
  open,
  test,
} from './fixtures';

const run = promisify(execFile);

/** The git repository into which the templates publish while browser tests run. */
const ORGANISATION = '.local/e2e-organisation';

/** What is published is read a few seconds later. */
const SOON = { timeout: 120_000, intervals: [1_000] };

test.use({ actionTimeout: 15_000 });

/** Who a backend says does it. */
async function stateOf(page: Page): Promise<string> {
  const answer = await ask(page, '/api/team-topology/golden-paths', {
    need: 'who owns DNS?',
  });
  const { route } = await answer.json();
  return `${route.responsibility.state} ${route.team?.ref}`;
}

/** What the test before has handed over, is with nobody again. */
async function takeBack(page: Page) {
  const git = (...args: string[]) => run('git', ['-C', ORGANISATION, ...args]);
  const { stdout } = await git('rev-list', '--max-parents=0', 'HEAD');
  await git('reset', '--hard', stdout.trim());
  // Nobody has published anything, so that the catalog would look in minutes.
  for (const team of ['in-house-infra', 'sre', 'corporate-it']) {
    const entityRef = `teamapi:default/${team}`;
    await ask(page, '/api/catalog/refresh', { entityRef });
  }
  await expect
    .poll(() => stateOf(page), SOON)
    .toBe('dropped group:default/in-house-infra');
}

async function speakJapanese(page: Page) {
  await open(page, '/settings');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('option', { name: '日本語' }).click();
}

const JOURNEYS = [
  {
    language: 'English',
    question: 'who owns DNS?',
    nobody: 'Nobody does this',
    handOver: 'Hand it over',
  },
  {
    language: 'Japanese',
    question: 'DNSは誰の担当?',
    nobody: '担当するチームがありません',
    handOver: '引き継ぐ',
  },
];

for (const { language, question, nobody, handOver } of JOURNEYS) {
  test(`from “${question}” at home to owned takes four clicks`, async ({
    page,
  }) => {
    test.setTimeout(300_000);
    if (language === 'Japanese') {
      await speakJapanese(page);
    }
    await open(page, '/');
    const clicks = new Clicks();
    const box = page.getByRole('searchbox', {
      name: /What do I use\?|何を使う/,
    });
    await clicks.on(box);
    await page.keyboard.type(question);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: nobody })).toBeVisible({
      timeout: 30_000,
    });
    await expectAccessible(page, 'section[aria-label]');

    await clicks.on(page.getByRole('link', { name: handOver }));
    // Every field that is known is filled in.
    const field = (name: string) =>
      page.getByRole('combobox', { name, exact: true });
    await expect(field('Responsibility')).toHaveValue(/^Mail and DNS/);
    await expect(field('New owner')).toHaveValue(/^In-house infra/);
    await clicks.on(page.getByRole('button', { name: /^Review|確認/ }));
    await clicks.on(page.getByRole('button', { name: 'Hand it over' }));
    await expectPublished(page);
    await expect
      .poll(() => stateOf(page), SOON)
      .toBe('owned group:default/in-house-infra');
    expect(clicks.made).toBeLessThanOrEqual(4);

    await takeBack(page);
  });
}

test('the search and both finders give the same answer', async ({ page }) => {
  test.setTimeout(240_000);
  const question = encodeURIComponent('who owns DNS?');
  for (const path of [
    `/search?query=${question}`,
    `/team-topology?view=responsibilities&need=${question}`,
    `/team-topology?view=golden-paths&need=${question}`,
  ]) {
    await open(page, path);
    const answer = page.getByRole('region', { name: /^Answer: Mail and DNS/ });
    // The search waits for its index, which is made some seconds after the start.
    await expect(
      answer.getByRole('heading', { name: 'Nobody does this' }),
    ).toBeVisible({ timeout: 60_000 });
    await expect(
      answer.getByRole('link', { name: 'Hand it over' }),
    ).toBeVisible();
  }
});
