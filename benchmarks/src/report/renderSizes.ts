import { Samples } from '../driver/Samples';
import { formatNumber } from './formatNumber';
import { markdownTable } from './markdownTable';

/** Which tables the databases consist of; what is below a hundredth is left out. */
export function renderSizes(samples: Samples): string {
  const rows = [...samples.sizes].flatMap(([system, { whole, tables }]) =>
    Object.entries(tables)
      .filter(([, bytes]) => bytes > whole / 100)
      .sort(([, a], [, b]) => b - a)
      .map(([name, bytes]) => [
        `${system}: ${name}`,
        formatNumber(bytes / 1e6),
        `${formatNumber((100 * bytes) / whole)} %`,
      ]),
  );
  return markdownTable(['table with its indexes', 'MB', 'share'], rows);
}
