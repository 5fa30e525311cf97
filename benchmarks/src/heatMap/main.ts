// The heat map alone; see benchmarks/README.md.
import { chromium } from '@playwright/test';
import { parseRounds } from '../driver/readOptions';
import { spreadOf } from '../driver/statistics';
import { markdownTable } from '../report/markdownTable';
import { generateOrganisation } from '../map/generateOrganisation';
import { signIn } from '../map/signIn';
import { startMapInstance } from '../map/startMapInstance';
import { answersOf } from './answers';
import { HeatMapVisit, measureHeatMap, openHeatMap } from './measureHeatMap';
import { serveAnswers } from './serveAnswers';

const SIZE = { entities: 1_000, checks: 30 };
/** It serves the app; what is in its catalog does not matter. */
const TEAMS = 20;
const OPENED_LIMIT_MS = 1_000;
const TASK_LIMIT_MS = 100;

const say = (text: string) => process.stdout.write(`${text}\n`);

async function measure(rounds: number): Promise<HeatMapVisit[]> {
  const instance = await startMapInstance(generateOrganisation(TEAMS));
  try {
    const browser = await chromium.launch({
      executablePath: process.env.KUMIKI_CHROMIUM,
      args: process.env.KUMIKI_CHROMIUM_ARGS?.split(' '),
    });
    try {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 900 },
        locale: 'en-GB',
      });
      await signIn(context, instance.url);
      await serveAnswers(context, answersOf(SIZE));
      say(`First visit: ${await openHeatMap(context, instance.url)} ms`);
      const visits: HeatMapVisit[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const visit = await measureHeatMap(context, SIZE, instance.url);
        visits.push(visit);
        say(JSON.stringify(visit));
      }
      return visits;
    } finally {
      await browser.close();
    }
  } finally {
    await instance.stop();
  }
}

async function main(): Promise<void> {
  const visits = await measure(parseRounds(process.env.KUMIKI_BENCH_ROUNDS));
  const of = (read: (visit: HeatMapVisit) => number) => {
    const { median = 0, min = 0, max = 0 } = spreadOf(visits.map(read)) ?? {};
    return [median, min, max].map(value => String(Math.round(value)));
  };
  const table = markdownTable(
    [
      `${SIZE.entities} entities x ${SIZE.checks} checks`,
      'median',
      'least',
      'most',
      'target',
    ],
    [
      [
        'first painted after a click in the app, ms',
        ...of(it => it.openedMs),
        `< ${OPENED_LIMIT_MS}`,
      ],
      [
        'first painted after loading the app again, ms',
        ...of(it => it.loadedMs),
        '',
      ],
      [
        'longest task while scrolling through, ms (0: none above 50)',
        ...of(it => it.scrollTaskMs),
        `< ${TASK_LIMIT_MS}`,
      ],
      ['frames of that', ...of(it => it.scrollFrames), ''],
      [
        'cells read by keyboard, each as it should be',
        ...of(it => it.readCells),
        '',
      ],
    ],
  );
  say(`\n${table}`);
  const opened = spreadOf(visits.map(it => it.openedMs))?.median ?? 0;
  const task = spreadOf(visits.map(it => it.scrollTaskMs))?.median ?? 0;
  if (opened >= OPENED_LIMIT_MS || task >= TASK_LIMIT_MS) {
    process.stderr.write('A target is missed\n');
    process.exitCode = 1;
  }
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
