import { ChildSystem } from '../driver/ChildSystem';
import { Configuration } from '../driver/readOptions';
import { SCORECARD_SIZE } from '../organisation/entities';
import { CAMPAIGNS, EXEMPTIONS } from '../organisation/improvements';

interface Campaigns {
  items: { state: string; entities: number; problems: object[] }[];
}

/**
 * Makes sure that it is there what is said to be measured.
 * @throws where exemptions or campaigns are missing, or do not count
 */
export async function verifyImprovements(
  { http }: ChildSystem,
  { entities, checks }: Configuration,
): Promise<void> {
  const read = async (path: string) =>
    JSON.parse(String(await http.ask({ path: `/api/scorecards${path}` })));
  let exempt = 0;
  for (let at = 0; at < checks / SCORECARD_SIZE; at++) {
    const { totalItems } = await read(
      `/scorecards/default/scorecard-${at}/results?state=exempt&limit=1`,
    );
    exempt += totalItems;
  }
  const expected = Math.min(EXEMPTIONS, entities);
  if (exempt !== expected) {
    throw new Error(`${exempt} exemptions count, and not ${expected}`);
  }
  const { items }: Campaigns = await read('/campaigns');
  const running = items.filter(
    it =>
      it.state === 'running' &&
      it.entities === entities &&
      it.problems.length === 0,
  );
  if (running.length !== CAMPAIGNS) {
    throw new Error(
      `${running.length} campaigns are running: ${JSON.stringify(items)}`,
    );
  }
}
