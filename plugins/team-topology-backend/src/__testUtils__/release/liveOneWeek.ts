import { plan, recordChanges, tell } from './liveWithOrganisation';
import { Release } from './openRelease';
import { putTasks } from './putTasks';

/**
 * Uses the plugin, so that something is in every table: needs that were asked
 * once and twice, runs that ended and one that goes on, records that are still
 * to be read, an organisation with a past, plans for it and what was told of it.
 */
export async function liveOneWeek(release: Release): Promise<void> {
  const { needs } = release;
  await needs.count('定期実行', '2026-03-02');
  await needs.count('  定期実行 ', '2026-03-04');
  await needs.count("a queue that doesn't lose messages", '2026-03-09');
  putTasks(release);
  await release.collect('2026-03-09T12:00:00.000Z');
  await recordChanges(release);
  await plan(release);
  await tell(release);
}
