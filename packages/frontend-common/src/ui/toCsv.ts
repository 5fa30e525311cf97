import { defuseFormulas } from '@kumiki/backstage-plugin-team-topology-common';
import { stringify } from 'csv-stringify/browser/esm/sync';

/**
 * A file that spreadsheets read as UTF-8, and of which they take no text for a
 * formula.
 * @param lines - the first are the heads
 */
export function toCsv(lines: readonly (string | number | undefined)[][]): Blob {
  const text = stringify(
    lines.map(line => line.map(value => value ?? '')),
    {
      bom: true,
      cast: { string: defuseFormulas },
      quoted_string: true,
    },
  );
  return new Blob([text], { type: 'text/csv;charset=utf-8' });
}
