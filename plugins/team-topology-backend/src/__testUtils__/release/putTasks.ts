import { Release } from './openRelease';

const MOMENTS = [
  '2026-03-02T09:00:00.000Z',
  '2026-03-03T09:00:00.000Z',
  '2026-03-09T09:00:00.000Z',
  '2026-03-09T10:00:00.000Z',
  '2026-03-09T11:00:00.000Z',
];

/** The records of the scaffolder: five runs, of which the latest goes on. */
export function putTasks({ scaffolder }: Release): void {
  for (const [index, createdAt] of MOMENTS.entries()) {
    const lastHeartbeatAt = createdAt.replace(':00.000Z', ':30.000Z');
    scaffolder.put(`task-${index + 1}`, { createdAt, lastHeartbeatAt });
  }
  scaffolder.put('task-2', { status: 'failed' });
  scaffolder.put('task-3', {
    template: 'template:default/library',
    claimedTeams: ['group:default/guardian'],
  });
  scaffolder.put('task-4', { status: 'cancelled', claimedTeams: [] });
  scaffolder.put('task-5', { status: 'processing' });
}
