import {
  FactObservation,
  MAX_NAMED_ENTITIES,
  PushedAbout,
} from '@kumiki/backstage-plugin-scorecards-common';
import { entityFilter } from '@kumiki/backstage-plugin-team-topology-common';

import { FactDeclarations } from '../collect/FactDeclarations';
import { EntityStore } from '../database/EntityStore';
import { EventLoopBreaks } from '../work/EventLoopBreaks';

/** A batch, by whether its entities are known and what the provider is about. */
export interface SortedObservations {
  /** What is to be stored, also about entities that are not known. */
  storable: FactObservation[];
  unknown: PushedAbout;
  notApplicable: PushedAbout;
}

/** Sorts out what a provider is not about, in one statement. */
export async function sortObservations(
  observations: readonly FactObservation[],
  options: {
    declarations: FactDeclarations;
    entities: Pick<EntityStore, 'readEntities'>;
  },
): Promise<SortedObservations> {
  const { declarations, entities } = options;
  const byEntity = new Map<string, FactObservation[]>();
  for (const observation of observations) {
    const known = byEntity.get(observation.entity) ?? [];
    byEntity.set(observation.entity, known);
    known.push(observation);
  }
  const applies = new Map(
    declarations.all.map(it => [it.id, entityFilter(it.appliesTo)]),
  );
  const unknown = new Map(byEntity);
  const refused = new Set<FactObservation>();
  const breaks = EventLoopBreaks.create();
  for (const { ref, entity } of await entities.readEntities([
    ...byEntity.keys(),
  ])) {
    unknown.delete(ref);
    for (const observation of byEntity.get(ref) ?? []) {
      if (!applies.get(observation.provider)?.(entity)) {
        refused.add(observation);
      }
    }
    await breaks.take();
  }
  return {
    storable: observations.filter(it => !refused.has(it)),
    unknown: countAbout([...unknown.values()].flat()),
    notApplicable: countAbout([...refused]),
  };
}

function countAbout(observations: readonly FactObservation[]): PushedAbout {
  const entities = [...new Set(observations.map(({ entity }) => entity))];
  return {
    observations: observations.length,
    entities: entities.sort().slice(0, MAX_NAMED_ENTITIES),
  };
}
