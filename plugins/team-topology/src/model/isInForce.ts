import { OrgInteraction } from '@kumiki/backstage-plugin-team-topology-common';

/** Whether teams work together in this way now, be it longer than planned. */
export function isInForce({ state }: OrgInteraction): boolean {
  return state === 'active' || state === 'overdue';
}
