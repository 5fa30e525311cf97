import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { FactValue } from '@kumiki/backstage-plugin-scorecards-common';
import { goldenPathStamp } from '@kumiki/backstage-plugin-team-topology-common';
import { Organisation } from './Organisation';

/** The facts of a component on, and off, the golden paths. */
export function describeComponent(
  component: Entity,
  organisation: Organisation,
): Record<string, FactValue> {
  const ref = stringifyEntityRef(component);
  const stamp = goldenPathStamp(component);
  const used = organisation.usedBy(ref);
  const applicable = organisation.goldenPaths.filter(({ appliesTo }) =>
    appliesTo(component),
  );
  const declared = organisation.optOutsOf(ref);
  const optOuts = declared.filter(
    ({ state }) => state !== 'planned' && state !== 'unconfirmed',
  );
  const left = optOuts
    .filter(({ state }) => state === 'maintained')
    .map(({ capability }) => capability);
  return {
    goldenPathsUsed: [...used],
    // Where no capability says who is expected to use it, nobody knows what is missing.
    ...(organisation.goldenPaths.length > 0 && {
      goldenPathsApplicable: applicable.length,
      goldenPathsMissing: applicable
        .map(path => path.ref)
        .filter(path => !used.includes(path) && !left.includes(path))
        .sort(),
    }),
    optOuts: optOuts.length,
    optOutRefs: [
      ...new Set(
        optOuts.flatMap(it => [it.ref, it.capability, it.maintainedBy]),
      ),
    ].sort(),
    optOutsOverdue: optOuts.filter(({ state }) => state === 'overdue').length,
    optOutsOrphaned: optOuts.filter(({ state }) => state === 'orphaned').length,
    optOutsUnconfirmed: declared.filter(({ state }) => state === 'unconfirmed')
      .length,
    goldenPathTemplate: stamp?.template ?? '',
    goldenPathVersion: stamp?.version ?? '',
  };
}
