// The kept copy and its past; see benchmarks/README.md.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { dirname } from 'node:path';
import { parseRounds } from '../driver/readOptions';
import { HISTORY_HEADING, withSection } from '../report/section';
import { measureDirectory, measureYears } from './measureAnswers';
import { measureDrafts } from './measureDrafts';
import { measureDirectoryPages, measureYearsPages } from './pages/measureViews';
import { isMissed, Row, tableOf } from './rows';

/** As for every part. */
const OUTPUT = process.env.KUMIKI_BENCH_OUTPUT ?? '.local/bench/RESULTS.md';

const say = (text: string) => process.stdout.write(`${text}\n`);

async function main(): Promise<void> {
  const rounds = parseRounds(process.env.KUMIKI_BENCH_ROUNDS);
  const rows: Row[] = [];
  const parts = [HISTORY_HEADING, describe(rounds)];
  const show = (title: string, measured: Row[]) => {
    const table = tableOf(title, measured);
    say(`\n${table}`);
    parts.push(table);
    rows.push(...measured);
  };
  const directory = '22,000 Groups, 300 teams, 5,000 components, SQLite';
  const years = '500 teams, five years of weekly changes, SQLite';
  show(directory, await measureDirectory());
  show(years, await measureYears());
  show(
    '500 teams, 1,500 interactions, 2,000 components, SQLite',
    await measureDrafts(),
  );
  show(
    `${directory}, the catalog of Backstage`,
    await measureDirectoryPages(rounds),
  );
  show(`${years}, in a browser`, await measureYearsPages(rounds));
  await mkdir(dirname(OUTPUT), { recursive: true });
  const before = await readFile(OUTPUT, 'utf8').catch(() => '');
  await writeFile(OUTPUT, withSection(before, parts.join('\n\n')));
  if (rows.some(isMissed)) {
    process.stderr.write('A target is missed\n');
    process.exitCode = 1;
  }
}

function describe(rounds: number): string {
  const day = new Date().toISOString().slice(0, 10);
  return `Written by \`KUMIKI_BENCH_ONLY=history npm run bench\` on ${day}: Node.js ${
    process.versions.node
  }, SQLite, ${cpus().length} cores, load ${loadavg()[0].toFixed(
    1,
  )} at the beginning. Requests are medians of 40, pages of ${rounds} rounds after a first one. The [README](README.md#the-kept-copy-and-its-past) says how.`;
}

main().then(
  () => process.exit(),
  error => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
