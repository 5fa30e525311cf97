import { isOneOf } from '@kumiki/backend-database';
import { Knex } from 'knex';
import { enqueueEntities } from './enqueueEntities';

/**
 * Queues who opted out with the groups as maintainers: whether an opt-out counts
 * depends on whether its maintainer exists.
 */
export async function enqueueMaintained(
  tx: Knex,
  groups: string[],
  now: string,
): Promise<void> {
  const subjects: { subject: string }[] = await tx('opt_outs')
    .join('entities', 'entities.ref', 'opt_outs.subject')
    .distinct('subject')
    .whereRaw(isOneOf(tx, 'opt_outs.maintained_by', groups));
  await enqueueEntities(
    tx,
    subjects.map(({ subject }) => subject),
    now,
  );
}
