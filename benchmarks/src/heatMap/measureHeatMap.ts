import { BrowserContext, Page } from '@playwright/test';
import { stateOf } from './answers';

const PAGE = '/scorecards/default/heat-map?order=name';
const WORDS = {
  pass: 'Pass',
  fail: 'Fail',
  unknown: 'Unknown',
  error: 'Error',
  exempt: 'Exempt',
  'self-maintained': 'Self-maintained',
};

/** What one visit took, in milliseconds. */
export interface HeatMapVisit {
  /** From navigation, with the app's scripts in the cache of the browser. */
  loadedMs: number;
  /** From a click in the app that is open. */
  openedMs: number;
  /** The longest task while everything is scrolled through, down and across. */
  scrollTaskMs: number;
  scrollFrames: number;
  /** Cells that were gone through by keyboard and say what they are. */
  readCells: number;
}

/** Opens it once, which fills the cache of the browser. */
export async function openHeatMap(
  context: BrowserContext,
  url: string,
): Promise<number> {
  const page = await context.newPage();
  await page.goto(`${url}${PAGE}`, { waitUntil: 'commit' });
  const paintedMs = await untilPainted(page, 0);
  await page.close();
  return paintedMs;
}

/** Opens the heat map in a page of its own, scrolls through it, and reads it by keyboard. */
export async function measureHeatMap(
  context: BrowserContext,
  size: { entities: number; checks: number },
  url: string,
): Promise<HeatMapVisit> {
  const page = await context.newPage();
  try {
    await page.goto(`${url}${PAGE}`, { waitUntil: 'commit' });
    const loadedMs = await untilPainted(page, 0);
    const openedMs = await openFromOverview(page);
    const scrolled = await scrollThrough(page);
    await page.goto(`${url}${PAGE}`);
    await untilPainted(page, 0);
    const readCells = await readByKeyboard(page, size);
    return { loadedMs, openedMs, ...scrolled, readCells };
  } finally {
    await page.close();
  }
}

/** When a frame with the cells was painted; milliseconds since a moment of the page. */
async function untilPainted(page: Page, since: number): Promise<number> {
  const handle = await page.waitForFunction(
    (start: number) => {
      if (document.querySelectorAll('[role="gridcell"]').length <= 100) {
        return false;
      }
      // The frame with them is painted when the next one begins.
      const frame = `seen-${Math.round(start)}`;
      const isNext = document.body.classList.contains(frame);
      document.body.classList.add(frame);
      return isNext && performance.now() - start;
    },
    since,
    { polling: 'raf', timeout: 60_000 },
  );
  return Number(await handle.jsonValue());
}

/** By a link in the app, which has loaded everything it needs before. */
async function openFromOverview(page: Page): Promise<number> {
  await page.getByRole('link', { name: 'All scorecards' }).click();
  const link = page.getByRole('link', { name: 'Heat map' }).first();
  await link.waitFor();
  const clickedAt = await link.evaluate((element: HTMLElement) => {
    const now = performance.now();
    element.click();
    return now;
  });
  return await untilPainted(page, clickedAt);
}

/** Down to the end and across, as with a wheel: so many pixels for each frame. */
async function scrollThrough(
  page: Page,
): Promise<{ scrollTaskMs: number; scrollFrames: number }> {
  return await page.getByRole('grid').evaluate(async grid => {
    const frame = grid.parentElement as HTMLElement;
    let longest = 0;
    let frames = 0;
    const observer = new PerformanceObserver(list => {
      for (const { duration } of list.getEntries()) {
        longest = Math.max(longest, duration);
      }
    });
    observer.observe({ type: 'longtask' });
    const nextFrame = () =>
      new Promise(resolve => requestAnimationFrame(resolve));
    const go = async (axis: 'scrollTop' | 'scrollLeft', step: number) => {
      for (let before = -1; frame[axis] !== before; ) {
        before = frame[axis];
        frame[axis] += step;
        frames += 1;
        await nextFrame();
      }
    };
    await go('scrollTop', 240);
    await go('scrollLeft', 60);
    await go('scrollTop', -3_000);
    await new Promise(resolve => setTimeout(resolve, 300));
    observer.disconnect();
    return { scrollTaskMs: longest, scrollFrames: frames };
  });
}

/** Goes along the first row, down, and to the last cell; a cell that says something else is an error. */
async function readByKeyboard(
  page: Page,
  { entities, checks }: { entities: number; checks: number },
): Promise<number> {
  await page.getByRole('grid').getByRole('gridcell').first().focus();
  let read = 0;
  const expectCell = async (row: number, column: number) => {
    const said = await page.evaluate(() => {
      const cell = document.activeElement;
      const rowOfCell = cell?.closest('[role="row"], tr');
      return {
        place: cell?.getAttribute('data-cell'),
        text: cell?.textContent,
        row: rowOfCell?.querySelector('th')?.textContent ?? '',
        index: rowOfCell?.getAttribute('aria-rowindex'),
      };
    });
    const state = stateOf(row, column);
    const wanted = state ? WORDS[state] : 'Does not apply';
    const name = `service-${String(row).padStart(4, '0')}`;
    if (
      said.place !== `${row} ${column}` ||
      said.text !== wanted ||
      !said.row.includes(name) ||
      said.index !== String(row + 2)
    ) {
      throw new Error(
        `Cell ${row} ${column} should say ${wanted} of ${name}: ${JSON.stringify(
          said,
        )}`,
      );
    }
    read += 1;
  };
  for (let column = 0; column < checks; column += 1) {
    await expectCell(0, column);
    await page.keyboard.press('ArrowRight');
  }
  for (let row = 1; row <= 60; row += 1) {
    await page.keyboard.press('ArrowDown');
    await expectCell(row, checks - 1);
  }
  await page.keyboard.press('Control+End');
  await expectCell(entities - 1, checks - 1);
  return read;
}
