import { SCORECARD_SIZE } from '../organisation/entities';
import { ChildSystem } from './ChildSystem';
import { Configuration } from './readOptions';
import { Verdicts } from './Verdicts';

interface Page {
  items: { entity: string; states: Record<string, string> }[];
  nextCursor?: string;
}

/** Compares every stored verdict of Kumiki with what it has to be. */
export async function verifyKumiki(
  { http }: ChildSystem,
  { entities, checks }: Configuration,
  verdicts: Verdicts,
): Promise<void> {
  for (let at = 0; at < checks / SCORECARD_SIZE; at++) {
    const seen = new Set<string>();
    let cursor: string | undefined;
    do {
      const query = new URLSearchParams({
        limit: '500',
        ...(cursor && { cursor }),
      });
      const path = `/api/scorecards/scorecards/default/scorecard-${at}/results?${query}`;
      const page: Page = JSON.parse(String(await http.ask({ path })));
      for (const { entity, states } of page.items) {
        seen.add(entity);
        verdicts.compare(
          entity,
          Object.entries(states).map(([check, state]) => ({
            check,
            passes: isPass(state),
          })),
          SCORECARD_SIZE,
        );
      }
      cursor = page.nextCursor;
    } while (cursor);
    if (seen.size !== entities) {
      throw new Error(`${seen.size} results of scorecard ${at}`);
    }
  }
}

function isPass(state: string): boolean {
  if (state !== 'pass' && state !== 'fail') {
    throw new Error(`A check is ${state}`);
  }
  return state === 'pass';
}
