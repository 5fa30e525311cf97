/** An event that a route or an action causes. */
export interface CausedEvent {
  /** A route such as `GET /model`, or the name of an action. */
  cause: string;
  eventId: string;
  severityLevel: string;
  /** Of a read that was refused. */
  queryType?: string;
  /** The keys of `meta`, in order. */
  meta: string[];
}

/** By heading of the column, what a cell has in backticks. */
type Row = Record<string, string[]>;

/** The events that the tables of a document, docs/audit-events.md, have of a plugin. */
export function documentedEvents(
  document: string,
  plugin: string,
): CausedEvent[] {
  const section = document
    .split('\n## ')
    .find(text => text.startsWith(`\`${plugin}\`\n`));
  const rows = readRows(section ?? '');
  const events = rows.filter(row => row['`eventId`']);
  const read = events.find(row => row['`eventId`'][0] === 'read');
  return [
    ...events.flatMap(row =>
      row.When.map(cause => ({ cause, ...describe(row) })),
    ),
    ...rows.flatMap(row =>
      (row['Routes and actions'] ?? []).map(cause => ({
        cause,
        ...describe(read ?? {}),
        queryType: row['`queryType`'][0],
      })),
    ),
  ];
}

function describe(row: Row): Omit<CausedEvent, 'cause'> {
  return {
    eventId: row['`eventId`']?.[0] ?? '',
    severityLevel: row.Severity?.[0] ?? '',
    meta: [...(row['`meta`'] ?? [])].sort(),
  };
}

/** The rows of all tables of a text. */
function readRows(text: string): Row[] {
  return text.split('\n\n').flatMap(block => {
    const [head, , ...body] = block
      .split('\n')
      .filter(line => line.startsWith('|'))
      .map(line =>
        line
          .slice(1, -1)
          .split('|')
          .map(cell => cell.trim()),
      );
    return body.map(cells =>
      Object.fromEntries(head.map((name, at) => [name, ticked(cells[at])])),
    );
  });
}

function ticked(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, word]) => word);
}
