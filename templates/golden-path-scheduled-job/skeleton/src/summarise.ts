import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the numbers of a day come from; replace it by your own. */
export type ReadNumbers = (day: string) => Promise<number[]>;

/**
 * The example: the sum of a day. It may be run again at any time, because the
 * result belongs to the day and not to the run, a result that is there stays as
 * it is, and one appears as a whole or not at all.
 */
export async function summarise(options: {
  day: string;
  results: string;
  readNumbers: ReadNumbers;
}): Promise<'written' | 'already there'> {
  const { day, results, readNumbers } = options;
  const file = join(results, `${day}.json`);
  const before = await readFile(file, 'utf8').catch(() => undefined);
  if (before !== undefined) {
    return 'already there';
  }
  const numbers = await readNumbers(day);
  const sum = numbers.reduce((total, number) => total + number, 0);
  await mkdir(results, { recursive: true });
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify({ day, sum })}\n`);
  await rename(draft, file);
  return 'written';
}
