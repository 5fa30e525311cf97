/** Prints a Markdown table. */
export function printTable(head: string[], rows: string[][]): void {
  const widths = head.map((name, column) =>
    Math.max(3, name.length, ...rows.map(row => row[column].length)),
  );
  const line = (cells: string[]) =>
    `| ${cells
      .map((cell, at) =>
        at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]),
      )
      .join(' | ')} |`;
  const rule = widths.map((width, at) =>
    at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  process.stdout.write(
    `\n${[line(head), line(rule), ...rows.map(line)].join('\n')}\n`,
  );
}
