/** What is about the same entity, in the order in which it is given. */
export function groupByEntity<About extends { entity: string }>(
  all: readonly About[],
): Map<string, About[]> {
  const groups = new Map<string, About[]>();
  for (const one of all) {
    const group = groups.get(one.entity);
    if (group) {
      group.push(one);
    } else {
      groups.set(one.entity, [one]);
    }
  }
  return groups;
}
