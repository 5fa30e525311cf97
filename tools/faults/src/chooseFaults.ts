import { Fault } from './Fault';

/**
 * The named faults after the first, which starts the replicas that the others
 * need; all where none is named.
 * @throws where a name is that of none
 */
export function chooseFaults(
  all: readonly Fault[],
  named: readonly string[],
): Fault[] {
  const unknown = named.filter(name => !all.some(({ id }) => id === name));
  if (unknown.length > 0) {
    const ids = all.map(({ id }) => id).join(', ');
    throw new Error(
      `There is no fault ${unknown.join(', ')}; there are ${ids}`,
    );
  }
  return all.filter(
    ({ id }, at) => at === 0 || named.length === 0 || named.includes(id),
  );
}
