import { TemplateRun, TemplateRunStatus } from '../database/TemplateRunStore';
import { ScaffolderTaskRecord } from './ScaffolderTasks';

const STATUSES: Record<string, TemplateRunStatus> = {
  open: 'open',
  processing: 'open',
  completed: 'succeeded',
  failed: 'failed',
  cancelled: 'cancelled',
  skipped: 'cancelled',
};

/**
 * What is kept of a task: no user, no parameters. It belongs to the team that
 * the form names or, where it names none that exists, to the team of whoever
 * began it, where that is one.
 *
 * @param existing - refs of the groups that exist
 */
export function toTemplateRun(
  task: ScaffolderTaskRecord & { template: string },
  existing: ReadonlySet<string>,
): TemplateRun {
  const status = STATUSES[task.status] ?? 'failed';
  const own = task.groupsOfRunner.length === 1 ? task.groupsOfRunner : [];
  return {
    task: task.id,
    template: task.template,
    team: [...task.claimedTeams, ...own].find(ref => existing.has(ref)),
    createdAt: task.createdAt,
    // The scaffolder does not say when a task ended. While it runs, its heart
    // beats every second; the last beat is as near as one gets.
    finishedAt: status === 'open' ? undefined : task.lastHeartbeatAt,
    status,
  };
}
