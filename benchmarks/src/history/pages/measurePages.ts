import { BrowserContext, chromium, Page } from '@playwright/test';
import { DrawingTarget, watchDrawing } from '../../map/watchDrawing';
import { signIn } from '../../map/signIn';

const LIMIT_MS = 60_000;
/** What the app does by itself is over then. */
const SETTLING_MS = 1_500;

/** A view of the page of the plugin, and what of it tells that it is drawn. */
export interface PageView {
  title: string;
  /** Of `/team-topology`. */
  query: string;
  /** What there is, and how many, once it is drawn. */
  drawn: string;
  expected: number;
}

/** What one visit took, in milliseconds. */
interface PageVisit {
  /** From navigation, with the app's scripts in the cache of the browser. */
  loadedMs: number;
  /** From a step in the app that is open. */
  openedMs: number;
}

/** The app alone; whatever it draws, it takes that. */
const APP: DrawingTarget & { path: string } = {
  path: '/settings',
  nodes: '[data-testid="sidebar-root"] a[href="/settings"]',
  expected: 1,
  quietMs: 0,
};

/** Opens each view, at first to fill the cache of the browser, and then in rounds. */
export async function measurePages(
  url: string,
  views: readonly PageView[],
  rounds: number,
): Promise<{ app: number[]; visits: Map<PageView, PageVisit[]> }> {
  const browser = await chromium.launch({
    executablePath: process.env.KUMIKI_CHROMIUM,
    args: process.env.KUMIKI_CHROMIUM_ARGS?.split(' '),
  });
  try {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      locale: 'en-GB',
      timezoneId: 'Asia/Tokyo',
    });
    await signIn(context, url);
    const app: number[] = [];
    const visits = new Map(
      views.map((view): [PageView, PageVisit[]] => [view, []]),
    );
    for (let round = 0; round <= rounds; round += 1) {
      const appMs = await load(context, `${url}${APP.path}`, APP);
      for (const view of views) {
        const visit = {
          loadedMs: await load(
            context,
            `${url}${pathOf(view)}`,
            targetOf(view),
          ),
          openedMs: await open(context, url, view),
        };
        if (round > 0) {
          visits.get(view)?.push(visit);
        }
      }
      if (round > 0) {
        app.push(appMs);
      }
    }
    return { app, visits };
  } finally {
    await browser.close();
  }
}

function pathOf({ query }: PageView): string {
  return `/team-topology${query}`;
}

function targetOf({ drawn, expected }: PageView): DrawingTarget {
  return { nodes: drawn, expected, quietMs: 0 };
}

/** From navigation until it is painted. */
async function load(
  context: BrowserContext,
  address: string,
  target: DrawingTarget,
): Promise<number> {
  const page = await context.newPage();
  try {
    await page.addInitScript(watchDrawing, target);
    await page.goto(address, { waitUntil: 'commit' });
    return await drawnAt(page, address);
  } finally {
    await page.close();
  }
}

/** From a step in the app that is open on another page, as a link in it takes. */
async function open(
  context: BrowserContext,
  url: string,
  view: PageView,
): Promise<number> {
  const page = await context.newPage();
  try {
    await page.goto(`${url}${APP.path}`);
    await page.locator(APP.nodes).waitFor();
    await page.waitForTimeout(SETTLING_MS);
    await page.evaluate(watchDrawing, targetOf(view));
    const beganAt = await page.evaluate(path => {
      const now = performance.now();
      window.history.pushState({}, '', path);
      window.dispatchEvent(new PopStateEvent('popstate', { state: {} }));
      return now;
    }, pathOf(view));
    return (await drawnAt(page, pathOf(view))) - beganAt;
  } finally {
    await page.close();
  }
}

async function drawnAt(page: Page, what: string): Promise<number> {
  const handle = await page
    .waitForFunction(() => window.kumikiDrawing?.drawnAt, undefined, {
      timeout: LIMIT_MS,
      polling: 50,
    })
    .catch(error => {
      throw new Error(`${what} is not drawn: ${error.message}`);
    });
  return Number(await handle.jsonValue());
}
