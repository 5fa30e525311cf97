import { isPromised } from '../driver/readOptions';
import { ConfigurationResult } from '../driver/runConfiguration';
import { SystemName } from '../systems/Protocol';
import { Machine } from './describeMachine';
import { formatNumber, formatSpread } from './formatNumber';
import { markdownTable } from './markdownTable';
import { renderSizes } from './renderSizes';
import { ROWS } from './rows';
import { renderTargets, targetsOf } from './targets';

/** What a run found. */
export interface Found {
  results: readonly ConfigurationResult[];
  machine: Machine;
  rounds: number;
  minutes: number;
  /** The map's part, as Markdown without headings. */
  map?: string;
}

const TITLES: [SystemName, string][] = [
  ['kumiki', 'Kumiki'],
  ['peer', 'Tech Insights'],
  ['floor', 'floor'],
];

/** The results as Markdown: targets, ratios, and what was measured. */
export function renderResults(found: Found): { text: string; isMet: boolean } {
  const { results, machine, rounds, minutes, map } = found;
  const judged = results.find(({ configuration }) => isPromised(configuration));
  const targets = judged ? targetsOf(judged.samples) : [];
  const versions = Object.entries(machine.versions).map(it => it.join(' '));
  const compared = results.reduce((sum, it) => sum + it.compared, 0);
  const parts = [
    '# Results',
    `Written by \`npm run bench\` on ${machine.date}: ${versions.join(', ')}; ${
      machine.shape
    }, load ${
      machine.load
    } at the beginning. Medians of ${rounds} rounds by turns in alternating order, with the least and the most; ${minutes.toFixed(
      0,
    )} minutes; ${compared.toLocaleString(
      'en-US',
    )} verdicts compared, none wrong. The [README](README.md) describes the measurements and their biases.`,
  ];
  if (judged) {
    parts.push('## Targets, 10,000 entities x 50 checks on PostgreSQL');
    parts.push(renderTargets(targets, judged.samples));
  }
  parts.push('## Ratios', renderRatios(results));
  if (map) {
    parts.push('## The map, 500 teams in Chromium', map);
  }
  for (const result of results) {
    parts.push(`## ${titleOf(result)}`, renderAbsolute(result));
  }
  if (judged) {
    parts.push(
      `## Tables after ten cycles, ${titleOf(judged)}`,
      renderSizes(judged.samples),
    );
  }
  return {
    text: `${parts.join('\n\n')}\n`,
    isMet: targets.every(({ isMet }) => isMet),
  };
}

function titleOf({ configuration }: ConfigurationResult): string {
  const { engine, entities, checks } = configuration;
  const name = engine === 'postgres' ? 'PostgreSQL' : 'SQLite';
  return `${name}, ${entities.toLocaleString('en-US')} x ${checks}`;
}

/** Of each row how many times as good Kumiki is as the peer, and how many times the floor it takes. */
function renderRatios(results: readonly ConfigurationResult[]): string {
  const ratio = (result: ConfigurationResult, row: (typeof ROWS)[number]) => {
    const ours = result.samples.of('kumiki', row.metric)?.median;
    const cell = (other: number | undefined, isOverOurs: boolean) =>
      !ours || !other
        ? '–'
        : formatNumber(
            isOverOurs === !row.isMoreBetter ? other / ours : ours / other,
          );
    return `${cell(
      result.samples.of('peer', row.metric)?.median,
      true,
    )} · ${cell(result.samples.of('floor', row.metric)?.median, false)}`;
  };
  const rows = ROWS.map(row => [
    `${row.letter && `(${row.letter}) `}${row.title}`,
    ...results.map(result => ratio(result, row)),
  ]).filter(([, ...cells]) => cells.some(it => it !== '– · –'));
  return [
    'Tech Insights / Kumiki · Kumiki / floor: the first is how many times as good Kumiki is, the second how far it is from what no design can avoid.',
    markdownTable(['', ...results.map(titleOf)], rows),
  ].join('\n\n');
}

function renderAbsolute({ samples }: ConfigurationResult): string {
  const rows = ROWS.map(row => [
    `${row.letter && `(${row.letter}) `}${row.title}${
      row.unit && `, ${row.unit}`
    }`,
    ...TITLES.map(([system]) =>
      formatSpread(
        samples.of(system, row.metric),
        row.unit === 'KB' ? 1_000 : 1,
      ),
    ),
  ]).filter(([, ...cells]) => cells.some(it => it !== '–'));
  return markdownTable(['', ...TITLES.map(([, title]) => title)], rows);
}
