import { readFile } from 'node:fs/promises';
import { Page } from '@playwright/test';
import { expect, expectAccessible, open, test } from './fixtures';

/** The demo tells its story at dates; this one has every mode and an overdue interaction. */
const AT = '2026-11-22';

const map = (page: Page) => page.getByRole('application', { name: 'Team map' });
const team = (page: Page, name: RegExp) =>
  map(page).getByRole('button', { name }).first();

/** Opens the map and waits for the drawing, not for the frame around it. */
async function openMap(page: Page, query = '') {
  await open(page, `/team-topology?at=${AT}${query}`);
  await expect(team(page, /^SRE/)).toBeVisible();
}

async function download(page: Page, item: string) {
  await page.getByRole('button', { name: 'Export' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: item, exact: true }).click(),
  ]);
  return { name: file.suggestedFilename(), path: await file.path() };
}

/** The path data of what is drawn, in the order of the drawing. */
const drawnPaths = (svg: string) =>
  [...svg.matchAll(/ d="([^"]+)"/g)].map(match => match[1]);

test('the map shows the demo organisation after signing in', async ({
  page,
}) => {
  await openMap(page);
  for (const name of [/^In-house infra/, /^Corporate IT/, /^Memories/]) {
    await expect(team(page, name)).toBeVisible();
  }
  await expectAccessible(page);
});

test('on a phone the tabs keep their words, and the date fits the screen', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 844 });
  await openMap(page);
  await page.setViewportSize({ width: 390, height: 844 });
  const oneLine = page.getByRole('tab', { name: 'Map' });
  const long = page.getByRole('tab', { name: 'Responsibilities' });
  const today = page.getByRole('button', { name: 'Today', exact: true });
  for (const tab of [oneLine, long]) {
    expect((await tab.boundingBox())?.height).toBeLessThan(48);
  }
  const box = await today.boundingBox();
  expect((box?.x ?? 390) + (box?.width ?? 390)).toBeLessThanOrEqual(390);
});

test('a mode filter leaves only its interactions, and the address keeps it', async ({
  page,
}) => {
  await openMap(page);
  await page.getByRole('button', { name: /Interaction mode/ }).click();
  await page.getByRole('option', { name: 'Facilitating' }).click();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/modes=facilitating/);
  await page.getByRole('tab', { name: 'Interactions' }).click();
  const table = page.getByRole('grid');
  await expect(table.getByText('Facilitating').first()).toBeVisible();
  await expect(table.getByText('X-as-a-Service')).toHaveCount(0);
  await page.reload();
  await expect(table.getByText('Facilitating').first()).toBeVisible();
  await expect(table.getByText('X-as-a-Service')).toHaveCount(0);
});

test('a team opens by click and by keyboard, with its boundaries beside the map', async ({
  page,
}) => {
  await openMap(page);
  await team(page, /^SRE/).click();
  const panel = page.getByRole('complementary', { name: /About SRE/ });
  await expect(panel.getByText(/Cut developers' cognitive load/)).toBeVisible();
  await expect(panel.getByText(/Mail and DNS/).first()).toBeVisible();
  await expect(page).toHaveURL(/selected=/);
  await expectAccessible(page);

  await panel.getByRole('button', { name: 'Close' }).click();
  await expect(panel).toBeHidden();

  await team(page, /^SRE/).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('complementary', { name: /^About / }),
  ).toBeVisible();
  await page.keyboard.press('Escape');
});

test('the date changes the organisation', async ({ page }) => {
  await openMap(page);
  await expect(team(page, /^In-house infra/)).toBeVisible();
  await page.getByRole('textbox', { name: 'As of' }).fill('2022-11-01');
  await expect(team(page, /^In-house infra/)).toBeHidden();
  await expect(team(page, /^SRE/)).toBeVisible();
  await expect(page).toHaveURL(/at=2022-11-01/);
});

test('an interaction past its end is marked overdue in words', async ({
  page,
}) => {
  await open(page, `/team-topology?at=${AT}&view=interactions`);
  const row = page
    .getByRole('row')
    .filter({ hasText: 'Memories' })
    .filter({ hasText: 'Photo recognition' })
    .filter({ hasText: 'Overdue' });
  await expect(row.first()).toBeVisible();
  await expectAccessible(page);
});

test('the teams are a table with the same filters', async ({ page }) => {
  await open(page, `/team-topology?at=${AT}&view=teams`);
  await expect(page.getByRole('row').filter({ hasText: 'SRE' })).toBeVisible();
  await page.getByRole('button', { name: /Team type/ }).click();
  await page.getByRole('option', { name: 'Enabling team' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('row').filter({ hasText: 'SRE' })).toBeHidden();
  await expect(
    page.getByRole('row').filter({ hasText: 'Enablement' }),
  ).toBeVisible();
  await expectAccessible(page);
});

test('the exported files are the scene on the screen', async ({ page }) => {
  await openMap(page);
  const first = await download(page, 'Picture as SVG');
  expect(first.name).toMatch(/\.svg$/);
  const svg = await readFile(first.path, 'utf8');
  const again = await download(page, 'Picture as SVG');
  expect(await readFile(again.path, 'utf8')).toBe(svg);
  // Self-contained: nothing is fetched when somebody opens it.
  expect(svg).not.toMatch(/(href|src)=|url\(http|<script|@import/);

  const screen = await map(page)
    .locator('svg path[d]')
    .evaluateAll(paths => paths.map(path => path.getAttribute('d') ?? ''));
  expect(screen.length).toBeGreaterThan(40);
  const file = new Set(drawnPaths(svg));
  expect(screen.filter(path => !file.has(path))).toEqual([]);

  const mermaid = await download(page, 'Diagram as Mermaid');
  expect(await readFile(mermaid.path, 'utf8')).toMatch(/^flowchart LR/m);
  const png = await download(page, 'Picture as PNG');
  expect((await readFile(png.path)).subarray(1, 4).toString()).toBe('PNG');
});

test('a Group has a tab that says how to work with it, and a card', async ({
  page,
}) => {
  await open(page, '/catalog/default/group/sre');
  await expect(page.getByText('Platform team').first()).toBeVisible();
  await page.getByRole('link', { name: 'Team API' }).click();
  await expect(page.getByText('What the team does not do')).toBeVisible();
  await expect(page.getByText('Go to').first()).toBeVisible();
  await expect(
    page.getByText('What the team holds for the time being'),
  ).toBeVisible();
  await expectAccessible(page);
});

test('an interaction and a capability explain themselves', async ({ page }) => {
  await open(page, '/catalog/default/capability/container-runtime');
  await expect(page.getByText('Can I use it?')).toBeVisible();
  await expect(page.getByText('Use it').first()).toBeVisible();
  await expectAccessible(page);
  await open(
    page,
    '/catalog/default/teaminteraction/consent-with-photo-recognition',
  );
  await expect(page.getByText('How these teams work together')).toBeVisible();
  await expect(page.getByText(/Overdue since/)).toBeVisible();
  await expectAccessible(page);
});

test('language and theme are the reader’s choice', async ({ page }) => {
  await open(page, '/settings');
  await page.getByRole('button', { name: 'Dark' }).click();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('option', { name: '日本語' }).click();
  await open(page, `/team-topology?at=${AT}`);
  await expect(page.getByRole('tab', { name: 'マップ' })).toBeVisible();
  await expect(
    page
      .getByRole('application', { name: 'チームマップ' })
      .getByRole('button', { name: /^SRE/ })
      .first(),
  ).toBeVisible();
  await expectAccessible(page);
  for (const view of ['teams', 'interactions']) {
    await open(page, `/team-topology?at=${AT}&view=${view}`);
    await expect(
      page.getByRole('row').filter({ hasText: 'SRE' }).first(),
    ).toBeVisible();
    await expectAccessible(page);
  }
  await open(page, '/catalog/default/group/sre/team-api');
  await expect(page.getByText('チームが担わないこと')).toBeVisible();
  await expectAccessible(page);
});

/** How large the names of teams are on the screen. */
const nameSizes = (page: Page) =>
  map(page)
    .locator('[data-kind="team"] text')
    .evaluateAll(texts =>
      texts.map(text => {
        const size = Number(text.getAttribute('font-size'));
        const { width, height } = text.getBoundingClientRect();
        const layer = text.closest<SVGGElement>('svg > g');
        const scale = layer?.getScreenCTM()?.a ?? 0;
        return width && height ? size * scale : 0;
      }),
    );

test.describe('on a screen of 1280 x 800', () => {
  test.use({ viewport: { width: 1280, height: 800 } });

  test('the map fills what is left, with legible names and its legend', async ({
    page,
  }) => {
    await open(page, '/team-topology');
    await expect(team(page, /^SRE/)).toBeVisible();
    // The map opens gliding.
    await page.waitForTimeout(500);
    const box = await map(page).boundingBox();
    const sizes = await nameSizes(page);
    const legend = page.getByRole('region', { name: 'Legend' });
    const key = await legend.boundingBox();
    const measured = {
      top: box?.y,
      bottom: (box?.y ?? 0) + (box?.height ?? 0),
      smallestName: Math.min(...sizes),
      legendBottom: (key?.y ?? 0) + (key?.height ?? 0),
    };
    test.info().annotations.push({
      type: 'measured',
      description: JSON.stringify(measured),
    });
    expect(measured.top).toBeLessThanOrEqual(190);
    expect(measured.bottom).toBeGreaterThan(770);
    expect(measured.bottom).toBeLessThanOrEqual(800);
    expect(sizes.length).toBeGreaterThan(10);
    expect(measured.smallestName).toBeGreaterThanOrEqual(11);
    await expect(legend).toBeInViewport({ ratio: 1 });
    for (const name of [/^Quality/, /^Attendance/, /^Insights/]) {
      await expect(team(page, name)).toBeInViewport({ ratio: 1 });
    }
  });

  test('an interaction says on hover what it is, and on a click what to do with it', async ({
    page,
  }) => {
    await openMap(page);
    const consent = map(page)
      .locator(
        '[data-kind="edge"][data-selects$="consent-with-photo-recognition"]',
      )
      .first();
    await consent.locator('path').nth(2).hover({ force: true });
    await expect(page.locator('[data-hover-card]')).toContainText(/Overdue/);
    await consent.locator('path').nth(2).click({ force: true });
    const panel = page.getByRole('complementary', { name: /^About / });
    await expect(panel.getByText(/Collaboration/)).toBeVisible();
    await expectAccessible(page);
    await panel.getByRole('link', { name: 'End it' }).click();
    await expect(page).toHaveURL(/end-interaction.*consent-with-photo/);
  });
});
