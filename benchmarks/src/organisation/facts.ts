/** Who observes what; each has five facts of the twenty. */
export const SUBJECTS = ['source', 'build', 'runtime', 'documents'] as const;

/** What is observed of each subject. */
export interface Observation {
  enabled: boolean;
  count: number;
  percent: number;
  tier: string;
  tags: string[];
}

/** Twenty facts of one entity, by name: `sourceEnabled`, `sourceCount` and so on. */
export type Facts = Record<string, boolean | number | string | string[]>;

const SHARE_OF_CHANGES = 20;

/** The name of a fact. */
export function factName(subject: string, name: keyof Observation): string {
  return `${subject}${name[0].toUpperCase()}${name.slice(1)}`;
}

/**
 * The facts of an entity, the same every time: a generator with the index as
 * its seed. Of a later version, every twentieth entity differs in each subject.
 */
export function factsOf(index: number, version: number = 0): Facts {
  // Neighbours are far from each other.
  let seed = Math.imul(index + 1, 2_654_435_761) >>> 0;
  const next = (below: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const change = index % SHARE_OF_CHANGES === 0 ? version : 0;
  const facts: Facts = {};
  for (const subject of SUBJECTS) {
    const observation: Observation = {
      enabled: next(10) > 1,
      count: (next(100) + 7 * change) % 100,
      percent: next(1_000) / 10,
      tier: ['critical', 'standard', 'internal'][next(3)],
      tags: ['alpha', 'beta', 'gamma', 'delta'].slice(next(4)),
    };
    for (const [name, value] of Object.entries(observation)) {
      facts[factName(subject, name as keyof Observation)] = value;
    }
  }
  return facts;
}
