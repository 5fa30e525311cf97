import { Floor } from './Floor';
import { measure, quantile, repeat } from './measure';
import { System } from './openSystem';
import { nameOf, refOf, TEAM_SIZE } from './organisation';
import { printTable } from './printTable';

/** Measures what the service answers from stored results, and prints it. */
export async function printReads(system: System, floor: Floor): Promise<void> {
  // Loaded only now: it is no part of a backend and would count as its memory.
  const { openReads }: typeof import('./openReads') = require('./openReads');
  const { backend, caller } = openReads(system);
  const team = Array.from({ length: TEAM_SIZE }, (_, at) => refOf(at));
  const entity = (at: number) => ({
    kind: 'component',
    namespace: 'default',
    name: nameOf(at * 37),
  });
  const named = (name: string) => ({ namespace: 'default', name });
  const reads: [string, number, (at: number) => Promise<unknown>][] = [
    [
      'one entity, 5 scorecards explained',
      200,
      at => backend.getEntityReport(entity(at), caller),
    ],
    ['- its floor', 200, at => floor.read([refOf(at * 37)])],
    [
      'team of 200, roll-up of 5 scorecards',
      50,
      at => backend.getGroupRollup(named(`team-${at % 50}`), caller),
    ],
    [
      'team of 200, page of 200 results',
      50,
      at =>
        backend.getResults(
          {
            ...named('scorecard-1'),
            owner: [`group:default/team-${at % 50}`],
            limit: 200,
          },
          caller,
        ),
    ],
    ['- its floor', 50, () => floor.read(team)],
    ['overview of all 10,000', 10, () => backend.getOverview({}, caller)],
  ];
  const rows: string[][] = [];
  for (const [name, times, read] of reads) {
    const taken = await repeat(times, read);
    const { statements } = await measure(system.database, () => read(0));
    rows.push([
      name,
      quantile(taken).toFixed(1),
      quantile(taken, 0.95).toFixed(1),
      String(statements),
    ]);
  }
  printTable(['read', 'p50, ms', 'p95, ms', 'SQL statements'], rows);
}
