import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { Page } from '@playwright/test';
import { Instance, startInstance } from '../../../scripts/lib/instance.mjs';
import { expect, open, test } from './fixtures';
import { hostileOrganisation, MARKER } from './hostileOrganisation.mts';

const url = 'http://localhost:7009';
const AT = '2026-11-22';

/**
 * What is ours on the pages of entities: the titles of cards among those of
 * others, and what a tab that is ours alone says once it has loaded.
 */
const OUR_CARDS: Record<string, string[]> = {
  '/catalog/default/group/near': ['The team at a glance'],
  '/catalog/default/capability/offer': ['Can I use it?'],
  '/catalog/default/component/thing': ['Scorecards'],
  '/catalog/default/teaminteraction/help': ['How these teams work together'],
  '/catalog/default/responsibility/duty': ['Who is responsible'],
  '/catalog/default/optout/own-way': ['Off the supported path, on purpose'],
  '/catalog/default/teamapi/near': ['Team'],
};
const OUR_TABS: Record<string, string> = {
  '/catalog/default/group/near/team-api': 'About the team',
  '/catalog/default/group/near/scorecards': 'What the team owns',
  '/catalog/default/group/parent/scorecards': 'What the team owns',
  '/catalog/default/capability/offer/golden-path': 'Adoption',
  '/catalog/default/component/thing/scorecards': 'Open the scorecard',
};

test.use({ baseURL: url });
test.describe.configure({ mode: 'default' });

let instance: Instance;

/** An instance of its own: no other test, and nobody who looks at the demo, meets these entities. */
test.beforeAll(async () => {
  test.setTimeout(300_000);
  await rm('.local/hostile-database', { recursive: true, force: true });
  await mkdir('.local', { recursive: true });
  await writeFile(
    '.local/hostile-organisation.yaml',
    hostileOrganisation.map(entity => JSON.stringify(entity)).join('\n---\n'),
  );
  instance = startInstance({
    url,
    configs: [
      'app-config.yaml',
      'packages/app/e2e-tests/app-config.hostile.yaml',
    ],
    logFile: '.local/hostile.log',
  });
  expect(await instance.ready).toBe(true);
  await expect
    .poll(countResults, { timeout: 240_000, intervals: [2_000] })
    .toEqual([1, 3]);
});

test.afterAll(async () => {
  await instance.stop();
});

/** How much each of the two scorecards has judged. */
async function countResults(): Promise<number[]> {
  const session = await fetch(`${url}/api/auth/guest/refresh`, {
    headers: { 'X-Requested-With': 'XMLHttpRequest' },
  });
  const { backstageIdentity } = await session.json();
  return await Promise.all(
    ['for-components', 'for-teams'].map(async name => {
      const response = await fetch(
        `${url}/api/scorecards/scorecards/default/${name}/results`,
        { headers: { Authorization: `Bearer ${backstageIdentity?.token}` } },
      );
      return response.ok ? (await response.json()).totalItems : 0;
    }),
  );
}

/**
 * Nothing ran, nothing became an element, and nothing is wider than the page.
 * What Markdown allows in a description or a remedy, such as an image, has
 * neither a handler nor an attribute of its writer's choice.
 */
async function expectHarmless(page: Page) {
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expect(page.locator('body')).toContainText('onerror=');
  const seen = await page.evaluate(
    marker => ({
      ran: marker in window,
      made: [
        ...document.querySelectorAll('[data-hostile], [onload], [onerror]'),
      ].map(element => element.outerHTML.slice(0, 200)),
      links: [...document.querySelectorAll('[href]')]
        .map(element => element.getAttribute('href') ?? '')
        .filter(href => /^\s*(javascript|data|vbscript):/i.test(href)),
    }),
    MARKER,
  );
  expect(seen).toEqual({ ran: false, made: [], links: [] });
}

/** On pages of our own; the header of an entity page is Backstage's. */
async function expectNarrow(page: Page) {
  await expect
    .poll(() =>
      page.evaluate(() =>
        document.documentElement.scrollWidth <= window.innerWidth
          ? []
          : [...document.querySelectorAll('body *')]
              .filter(
                element =>
                  element.getBoundingClientRect().right > window.innerWidth,
              )
              .map(({ outerHTML }) => outerHTML.slice(0, 160)),
      ),
    )
    .toEqual([]);
}

/** Whether nothing in these cards, or below the header, is wider than the page; a small table may scroll. */
async function expectOursNarrow(page: Page, titles: string[]) {
  const wide = await page.evaluate(
    ({ cards, width }) => {
      const scrolls = (element: Element) => {
        const frame = element.closest('table')?.parentElement;
        return (
          frame &&
          getComputedStyle(frame).overflowX === 'auto' &&
          frame.getBoundingClientRect().right <= width
        );
      };
      // Such as the Select that assistive technology uses.
      const isHidden = (element: Element): boolean =>
        element.getBoundingClientRect().width <= 1 ||
        (element.parentElement !== null && isHidden(element.parentElement));
      const ours = cards.length
        ? [...document.querySelectorAll('article')].filter(article =>
            cards.includes(article.querySelector('h3')?.textContent ?? ''),
          )
        : [document.body];
      return ours
        .flatMap(part => [...part.querySelectorAll('*')])
        .filter(part => part.getBoundingClientRect().right > width + 1)
        .filter(part => !part.closest('[class^="bui-Header"], svg'))
        .filter(part => !scrolls(part) && !isHidden(part))
        .map(part => part.outerHTML.slice(0, 160));
    },
    { cards: titles, width: 1280 },
  );
  expect(wide).toEqual([]);
}

/** A dialog would wait for an answer; it is closed, and counts. */
test.beforeEach(({ page }) => {
  page.on('dialog', async dialog => {
    await dialog.dismiss();
    throw new Error(`A dialog says ${dialog.message()}`);
  });
});

for (const path of [
  `/team-topology?at=${AT}`,
  `/team-topology?at=${AT}&selected=group:default/near`,
  `/team-topology?at=${AT}&view=teams`,
  `/team-topology?at=${AT}&view=interactions`,
  `/team-topology?at=${AT}&view=between-teams`,
  `/team-topology?at=${AT}&view=responsibilities`,
  `/team-topology?at=${AT}&view=responsibilities&layout=matrix`,
  '/team-topology?view=golden-paths&need=run+a+hostile+service',
  '/catalog/default/group/near',
  '/catalog/default/group/near/team-api',
  '/catalog/default/group/near/scorecards',
  '/catalog/default/group/parent/scorecards',
  '/catalog/default/capability/offer',
  '/catalog/default/capability/offer/golden-path',
  '/catalog/default/component/thing',
  '/catalog/default/component/thing/scorecards',
  '/catalog/default/teaminteraction/help',
  '/catalog/default/responsibility/duty',
  '/catalog/default/optout/own-way',
  '/catalog/default/teamapi/near',
  '/scorecards',
  '/scorecards/default/for-components',
  '/scorecards/default/for-components?group=team',
  '/scorecards/default/for-components?layout=table',
  '/scorecards/default/for-components?view=checks',
  '/scorecards/default/for-components?view=preview',
  '/scorecards/default/for-teams',
  '/search?query=hostile',
]) {
  test(`${path} shows hostile texts as texts`, async ({ page }) => {
    await open(page, path);
    await expectHarmless(page);
    if (/^\/(team-topology|scorecards)/.test(path)) {
      await expectNarrow(page);
    }
    for (const name of OUR_CARDS[path] ?? []) {
      const card = page
        .getByRole('article')
        .filter({ has: page.getByRole('heading', { name, exact: true }) });
      await expect(card).toContainText('onerror=');
      await expectOursNarrow(page, [name]);
    }
    const tab = OUR_TABS[path];
    if (tab) {
      await expect(page.getByText(tab).first()).toBeVisible();
      await expectOursNarrow(page, []);
    }
  });
}

test('the fields of a form offer hostile teams as texts', async ({ page }) => {
  await open(page, '/create/templates/default/declare-interaction');
  await page.getByText('Facilitating', { exact: true }).click();
  await page.getByRole('combobox', { name: 'Helping team' }).click();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expectHarmless(page);
});

test('the exported picture is only a picture', async ({ page }) => {
  await open(page, `/team-topology?at=${AT}`);
  await page.getByRole('button', { name: 'Export' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Picture as SVG', exact: true }).click(),
  ]);
  const path = await file.path();
  expect(await readFile(path, 'utf8')).toContain('onerror=');
  const copy = `${path}.svg`;
  await writeFile(copy, await readFile(path));

  await page.goto(pathToFileURL(copy).href);

  expect(
    await page.evaluate(marker => {
      const names = [...document.querySelectorAll('*')].map(it => it.localName);
      return {
        root: document.documentElement.localName,
        ran: marker in window,
        elements: names.filter(it =>
          ['script', 'img', 'image', 'a'].includes(it),
        ),
        handlers: document.querySelectorAll('[onload], [onerror]').length,
      };
    }, MARKER),
  ).toEqual({ root: 'svg', ran: false, elements: [], handlers: 0 });
});
