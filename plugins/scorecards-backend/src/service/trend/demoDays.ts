import { DemoImport } from '../../database/DemoImportStore';
import { DayRange } from './parseRange';

/** Which days of a time are imported demo data; absent where none is. */
export function demoDays(
  demoImport: DemoImport | undefined,
  { from, to }: DayRange,
): DayRange | undefined {
  if (!demoImport || demoImport.firstDay > to || demoImport.lastDay < from) {
    return undefined;
  }
  const { firstDay, lastDay } = demoImport;
  return {
    from: firstDay > from ? firstDay : from,
    to: lastDay < to ? lastDay : to,
  };
}
