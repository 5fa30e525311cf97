import { Knex } from 'knex';

interface Version {
  ref: string;
  hash: string;
  from_day: string;
  to_day: string | null;
}

/**
 * What is wrong with the versions of entities: two that count at the same time,
 * or a change that was recorded twice.
 */
export async function findChronicleGaps(chronicle: Knex): Promise<string[]> {
  const versions: Version[] = await chronicle('entity_versions')
    .where('source', 'catalog')
    .orderBy('id')
    .select('ref', 'hash', 'from_day', 'to_day');
  const last = new Map<string, Version>();
  const problems: string[] = versions.length > 0 ? [] : ['nothing is recorded'];
  for (const version of versions) {
    const before = last.get(version.ref);
    if (
      before &&
      (before.to_day === null || before.to_day > version.from_day)
    ) {
      problems.push(`${version.ref} has two versions at the same time`);
    } else if (
      before?.hash === version.hash &&
      before.to_day === version.from_day &&
      before.from_day !== before.to_day
    ) {
      problems.push(`${version.ref} was recorded twice`);
    }
    last.set(version.ref, version);
  }
  return problems;
}
