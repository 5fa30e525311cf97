import { formatNumber, formatSpread } from '../report/formatNumber';
import { markdownTable } from '../report/markdownTable';
import { LIMIT_MS } from './measureView';
import { MapRow } from './rows';
import { ViewVisits } from './takeTurns';
import { CATALOG_GRAPH_ID, KUMIKI_ID } from './views';

/** The rows as Markdown; how often each view was opened is said above them. */
export function renderMap(
  rows: readonly MapRow[],
  visits: readonly ViewVisits[],
): string {
  const rounds = Math.max(...visits.map(it => it.rounds.length));
  const missing = visits.filter(({ first }) => !first.isDrawn);
  return [
    `Medians of ${rounds} visits by turns after a first one, with the least and the most. The ratio is catalog graph / Kumiki where both draw every team: above 1, Kumiki takes less.`,
    ...missing.map(
      ({ view }) =>
        `${view.title}: not drawn within ${
          LIMIT_MS / 1_000
        } s, and not opened again.`,
    ),
    markdownTable(
      ['', 'ratio', ...visits.map(({ view }) => view.title)],
      rows.map(row => [
        row.title,
        ratioOf(row),
        ...visits.map(({ view }) => formatSpread(row.views[view.id], 1)),
      ]),
    ),
  ].join('\n\n');
}

function ratioOf({ isCompared, views }: MapRow): string {
  const [ours, theirs] = [views[KUMIKI_ID], views[CATALOG_GRAPH_ID]];
  return isCompared && ours?.median && theirs
    ? formatNumber(theirs.median / ours.median)
    : '–';
}
