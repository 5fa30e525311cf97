import { isOneOf } from '@kumiki/backend-database';
import { Knex } from 'knex';

/**
 * Who opted out with the groups as maintainers: whether an opt-out counts
 * depends on whether its maintainer exists.
 */
export async function findMaintained(
  tx: Knex,
  groups: readonly string[],
): Promise<string[]> {
  if (groups.length === 0) {
    return [];
  }
  const subjects: { subject: string }[] = await tx('opt_outs')
    .join('entities', 'entities.ref', 'opt_outs.subject')
    .distinct('subject')
    .whereRaw(isOneOf(tx, 'opt_outs.maintained_by', groups));
  return subjects.map(({ subject }) => subject);
}
