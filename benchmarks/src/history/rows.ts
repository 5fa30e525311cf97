import { markdownTable } from '../report/markdownTable';

/** What was measured, and what is wanted. */
export interface Row {
  what: string;
  measured: number;
  unit: string;
  limit?: number;
}

/** Whether a target is missed; a row without one is not. */
export function isMissed({ limit, measured }: Row): boolean {
  return limit !== undefined && measured >= limit;
}

/** The rows as Markdown. */
export function tableOf(title: string, rows: readonly Row[]): string {
  return markdownTable(
    [title, 'measured', 'wanted', ''],
    rows.map(row => {
      const { what, measured, unit, limit } = row;
      const shown = measured < 10 ? measured.toFixed(2) : Math.round(measured);
      const [wanted, verdict] =
        limit === undefined
          ? ['', '']
          : [`< ${limit} ${unit}`, isMissed(row) ? 'MISSED' : 'met'];
      return [what, `${shown} ${unit}`, wanted, verdict];
    }),
  );
}
