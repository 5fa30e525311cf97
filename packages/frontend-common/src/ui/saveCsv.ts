import { saveFile } from './saveFile';

/**
 * Saves lines as a file that spreadsheets read; no text becomes a formula.
 *
 * @param name - the name of the file
 * @param lines - the first are the heads
 * @public
 */
export async function saveCsv(
  name: string,
  lines: readonly (string | number | undefined)[][],
): Promise<void> {
  const { toCsv } = await import('./toCsv');
  saveFile(name, toCsv(lines));
}
