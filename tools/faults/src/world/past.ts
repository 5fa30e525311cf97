import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Of the import; its versions are those of `import:past`. */
const ID = 'past';
export const PAST_SOURCE = `import:${ID}`;

const TEAMS = 120;
/** From January 2019 on, one a month. */
export const STATES = 48;
const YEAR = 2019;

export const pastTeam = (index: number) => `past-${index}`;

/** The first day of a state. */
export function dayOfState(state: number): string {
  const year = YEAR + Math.floor(state / 12);
  return `${year}-${String(1 + (state % 12)).padStart(2, '0')}-01`;
}

/** What a team is called in a state: each of them changes its name each month. */
export const titleInState = (index: number, state: number) =>
  `Team ${index} of month ${state}`;

/** What every team is called in a state. */
export function titlesInState(state: number): string[] {
  return Array.from({ length: TEAMS }, (_, index) =>
    titleInState(index, state),
  );
}

/** So many versions say what the first states said. */
export const versionsOf = (states: number) => TEAMS * states;

/**
 * Writes a past of one folder per month, of which an import stores a part at a time.
 * @returns the import as it is configured
 */
export async function writePast(directory: string): Promise<object> {
  const folders = [];
  for (let state = 0; state < STATES; state += 1) {
    const date = dayOfState(state);
    const folder = join(directory, 'past', date);
    await mkdir(folder, { recursive: true });
    const target = join(folder, 'all.yaml');
    await writeFile(target, documentsOf(state));
    folders.push({ date, target });
  }
  return { id: ID, folders };
}

function documentsOf(state: number): string {
  return titlesInState(state)
    .map((displayName, index) => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Group',
      metadata: { name: pastTeam(index) },
      spec: { type: 'team', children: [], profile: { displayName } },
    }))
    .map(entity => `---\n${JSON.stringify(entity)}\n`)
    .join('');
}
