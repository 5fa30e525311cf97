import { setTimeout } from 'node:timers/promises';
import { BrowserContext } from '@playwright/test';
import { HeapWatch } from './HeapWatch';
import { RendererWatch } from './RendererWatch';
import { MapView } from './views';
import { watchDrawing } from './watchDrawing';

/** How long a page may take to draw. */
export const LIMIT_MS = 60_000;
const QUIET_MS = 1_000;
const CLOSING_MS = 5_000;

/** What one visit took, in milliseconds and MB. */
export interface DrawnVisit {
  isDrawn: true;
  drawnMs: number;
  /** When the drawing last changed. */
  settledMs: number;
  longestTaskMs: number;
  /** What tasks took beyond the 50 ms that nobody notices. */
  blockedMs: number;
  heapMb: number;
  heapPeakMb: number;
  cpuMs: number;
  peakRssMb?: number;
  nodes: number;
  edges: number;
  /** Of the first one, in pixels of the page. */
  teamHeight?: number;
}

/** An organisation that was not drawn in time has no numbers. */
export type Visit = DrawnVisit | { isDrawn: false };

/** Opens the view in a page of its own, and closes it when it has settled. */
export async function measureView(
  context: BrowserContext,
  view: MapView,
  options: { url: string; renderers: RendererWatch },
): Promise<Visit> {
  const { url, renderers } = options;
  const page = await context.newPage();
  const heap = await HeapWatch.create(await context.newCDPSession(page));
  try {
    await page.addInitScript(watchDrawing, {
      nodes: view.nodes,
      expected: view.expected,
      quietMs: QUIET_MS,
    });
    await renderers.begin();
    await page.goto(`${url}${view.path}`, { waitUntil: 'commit' });
    const isDrawn = await page
      .waitForFunction(() => window.kumikiDrawing?.isSettled, undefined, {
        timeout: LIMIT_MS,
        polling: 100,
      })
      .then(
        () => true,
        () => false,
      );
    if (!isDrawn) {
      return { isDrawn };
    }
    const use = await renderers.end();
    const watch = await page.evaluate(() => window.kumikiDrawing);
    const count = (selector: string) => page.locator(selector).count();
    const [nodes, edges] = [await count(view.nodes), await count(view.edges)];
    const box = await page.locator(view.nodes).first().boundingBox();
    const { keptMb, peakMb } = await heap.end();
    return {
      isDrawn,
      drawnMs: watch?.drawnAt ?? 0,
      settledMs: Math.max(watch?.drawnAt ?? 0, watch?.changedAt ?? 0),
      longestTaskMs: watch?.longestTask ?? 0,
      blockedMs: watch?.blockedMs ?? 0,
      heapMb: keptMb,
      heapPeakMb: peakMb,
      ...use,
      nodes,
      edges,
      teamHeight: box?.height,
    };
  } finally {
    heap.stop();
    // A page that is blocked closes when it pleases, or with the browser.
    await Promise.race([
      page.close().catch(() => {}),
      setTimeout(CLOSING_MS, undefined, { ref: false }),
    ]);
  }
}
