import { DEFAULT_NODE_BUDGET } from '@kumiki/backstage-plugin-team-topology-common';
import { quantile } from '../../driver/statistics';
import { fillYears } from '../fillYears';
import { DIRECTORY, organisationOf, YEARS } from '../organisation';
import { Row } from '../rows';
import { measureDraftPage } from './measureDraftPage';
import { measurePages, PageView } from './measurePages';
import { RunningPages, startPages } from './startPages';

const FIRST_DRAWN_MS = 1_500;
const CONSEQUENCES_MS = 300;
const REQUESTS = 40;
const CHANGES = 10;

const VIEWS: PageView[] = [
  {
    title: 'the map',
    query: '',
    drawn: 'g[data-kind="team"]',
    expected: Math.min(DIRECTORY.teams, DEFAULT_NODE_BUDGET),
  },
  {
    title: 'the finder of golden paths, with an answer',
    query: '?view=golden-paths&need=deploy+service+7',
    drawn: 'main section',
    expected: 1,
  },
  {
    title: 'responsibilities, with an answer',
    query:
      '?view=responsibilities&responsibility=responsibility:default/duty-7',
    drawn: '[role="treegrid"] [role="rowheader"]',
    expected: 6,
  },
];

const TIMELINE: PageView = {
  title: 'the timeline',
  query: '?view=timeline',
  // As many lanes as fit into the window; 200 are drawn by and by.
  drawn: 'ol[data-lane]',
  expected: 40,
};

/** What the pages of a directory with 22,000 Groups take, and its answers to readers with conditions. */
export async function measureDirectoryPages(rounds: number): Promise<Row[]> {
  const running = await startPages({ entities: organisationOf(DIRECTORY) });
  try {
    const pages = await pageRows(running, VIEWS, rounds);
    await running.addConditions();
    return [...pages, ...(await conditionRows(running))];
  } finally {
    await running.stop();
  }
}

/** What the timeline of five years takes, and a change of a draft of 500 teams. */
export async function measureYearsPages(rounds: number): Promise<Row[]> {
  const today = new Date().toISOString().slice(0, 10);
  const running = await startPages({
    past: database => fillYears(database, YEARS, today),
  });
  try {
    return [
      ...(await pageRows(running, [TIMELINE], rounds)),
      {
        what: 'a change of a draft, until the page says what comes of it',
        measured: quantile(await measureDraftPage(running.url, CHANGES), 0.5),
        unit: 'ms',
        limit: CONSEQUENCES_MS,
      },
    ];
  } finally {
    await running.stop();
  }
}

async function pageRows(
  { url }: RunningPages,
  views: readonly PageView[],
  rounds: number,
): Promise<Row[]> {
  const { app, visits } = await measurePages(url, views, rounds);
  const medianOf = (times: readonly number[]) => quantile([...times], 0.5);
  return [
    { what: 'the app alone, loaded', measured: medianOf(app), unit: 'ms' },
    ...[...visits].flatMap(([{ title }, all]): Row[] => [
      {
        what: `${title}, first drawn after a step in the app`,
        measured: medianOf(all.map(it => it.openedMs)),
        unit: 'ms',
        limit: FIRST_DRAWN_MS,
      },
      {
        what: `${title}, first drawn after loading the app again`,
        measured: medianOf(all.map(it => it.loadedMs)),
        unit: 'ms',
        limit: FIRST_DRAWN_MS,
      },
    ]),
  ];
}

/** Of a reader whose permissions have conditions, so that the catalog is asked each time. */
async function conditionRows(running: RunningPages): Promise<Row[]> {
  const { body } = await running.get('/model');
  if (body.includes('group:default/team-7"')) {
    throw new Error('The conditions hide nothing');
  }
  const rowOf = async (
    what: string,
    limit: number,
    path: (nth: number) => string,
  ): Promise<Row> => {
    const times: number[] = [];
    for (let nth = 0; nth < REQUESTS; nth += 1) {
      times.push((await running.get(path(nth))).ms);
    }
    return {
      what: `${what} with conditions, p50`,
      measured: quantile(times, 0.5),
      unit: 'ms',
      limit,
    };
  };
  return [
    await rowOf('/route', 100, nth => `/route?responsibility=duty-${nth}`),
    await rowOf(
      '/golden-paths',
      100,
      nth => `/golden-paths?need=deploy+service+${nth}`,
    ),
    await rowOf('/model', 300, () => '/model'),
  ];
}
