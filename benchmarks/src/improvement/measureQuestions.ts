import { ChildSystem } from '../driver/ChildSystem';
import { quantile } from '../driver/statistics';
import { formatNumber } from '../report/formatNumber';
import { markdownTable } from '../report/markdownTable';
import { nameOf } from '../organisation/entities';

const TIMES = 15;

/** What there is nothing to compare with: nobody asks it without campaigns and exemptions. */
const QUESTIONS: [title: string, path: string][] = [
  ['all campaigns', '/campaigns'],
  ['campaigns of a team', '/campaigns?owner=group:default/team-0'],
  ['one campaign', '/campaigns/default/campaign-0'],
  ['its burn-down', '/campaigns/default/campaign-0/burn-down'],
  ['a page of its entities', '/campaigns/default/campaign-0/entities'],
  ['a page of exemptions', '/exemptions'],
  [
    'exemptions of an entity',
    `/entities/component/default/${nameOf(0)}/exemptions`,
  ],
  ['what a team does next', '/groups/default/team-0/next-steps'],
];

/** The medians of each, and its statements, as a table. */
export async function measureQuestions(system: ChildSystem): Promise<string> {
  const rows: string[][] = [];
  for (const [title, path] of QUESTIONS) {
    const call = { path: `/api/scorecards${path}` };
    await system.http.ask(call);
    const taken: number[] = [];
    let statements = Infinity;
    for (let time = 0; time < TIMES; time++) {
      const began = performance.now();
      const { measurement } = await system.watch(async () => {
        const asked = performance.now();
        await system.http.ask(call);
        taken.push(performance.now() - asked);
      });
      // Somebody else may look for work while one question is asked.
      statements = Math.min(statements, measurement.statements);
      if (performance.now() - began > 5_000) {
        break;
      }
    }
    rows.push([title, formatNumber(quantile(taken, 0.5)), String(statements)]);
  }
  return markdownTable(['', 'ms', 'SQL statements'], rows);
}
