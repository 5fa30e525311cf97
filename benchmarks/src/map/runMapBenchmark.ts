import { chromium } from '@playwright/test';
import { generateOrganisation } from './generateOrganisation';
import { measureView } from './measureView';
import { RendererWatch } from './RendererWatch';
import { renderMap } from './renderMap';
import { MapRow, rowsOf } from './rows';
import { signIn } from './signIn';
import { startMapInstance } from './startMapInstance';
import { takeTurns } from './takeTurns';
import { viewsOf } from './views';

const TEAMS = 500;
const BUDGET_MS = 150_000;

/**
 * Draws one organisation with Kumiki's map and with the stock catalog graph, in
 * the same Chromium. The app is to be built; scripts/bench.mjs does that, and
 * says which Chromium the browser tests use. Takes about two minutes and a half, and never much more
 * than four.
 */
export async function runMapBenchmark(options: {
  rounds: number;
  say?: (message: string) => void;
}): Promise<{ rows: MapRow[]; markdown: string }> {
  const { rounds, say = () => {} } = options;
  const organisation = generateOrganisation(TEAMS);
  say(`${organisation.teams} teams, ${organisation.edges} connections`);
  const instance = await startMapInstance(organisation);
  const { url } = instance;
  try {
    const browser = await chromium.launch({
      executablePath: process.env.KUMIKI_CHROMIUM,
      args: process.env.KUMIKI_CHROMIUM_ARGS?.split(' '),
    });
    try {
      // As the browser tests have it.
      const context = await browser.newContext({
        viewport: { width: 1280, height: 900 },
        locale: 'en-GB',
        timezoneId: 'Asia/Tokyo',
      });
      await signIn(context, url);
      const renderers = await RendererWatch.create(browser);
      const visits = await takeTurns(viewsOf(organisation.teams), {
        rounds,
        budgetMs: BUDGET_MS,
        measure: async view => {
          const visit = await measureView(context, view, { url, renderers });
          say(
            visit.isDrawn
              ? `${view.title}: ${Math.round(visit.drawnMs)} ms`
              : `${view.title}: not drawn in time`,
          );
          return visit;
        },
      });
      const rows = rowsOf(visits);
      return { rows, markdown: renderMap(rows, visits) };
    } finally {
      await browser.close();
    }
  } finally {
    await instance.stop();
  }
}
