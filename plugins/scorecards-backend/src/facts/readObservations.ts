import { InputError } from '@backstage/errors';
import {
  declaredValueProblem,
  FactObservation,
  FactProviderDeclaration,
  factValueProblem,
  MAX_PUSHED_FACTS,
  MAX_NAMED_ENTITIES,
  PushedAbout,
} from '@kumiki/backstage-plugin-scorecards-common';
import { entityFilter } from '@kumiki/backstage-plugin-team-topology-common';
import { FactDeclarations } from '../declarations/FactProviderRegistry';
import { EntityStore } from '../database/entities/DatabaseEntityStore';
import { EventLoopBreaks } from '../concurrency/EventLoopBreaks';

/** How far the clock of who pushes may be ahead. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;
/** No control characters and no halves of surrogate pairs: not every database stores them. */
const FULL_REF =
  /^[^:/\s\p{Cc}\p{Cs}]+:[^:/\s\p{Cc}\p{Cs}]+\/[^:/\s\p{Cc}\p{Cs}]+$/u;

/**
 * Compares a batch with what is declared, and writes refs and moments in the
 * one form in which they are stored.
 *
 * @throws InputError that names the first offending item
 */
export function readObservations(
  given: readonly FactObservation[],
  options: { declarations: FactDeclarations; now: Date },
): FactObservation[] {
  const declared = new Map(options.declarations.all.map(it => [it.id, it]));
  const latest = options.now.getTime() + CLOCK_TOLERANCE_MS;
  let facts = 0;
  return given.map((observation, index) => {
    const refuse = (problem: string): never => {
      throw new InputError(`observations[${index}]${problem}`);
    };
    const { provider, entity, observedAt, values } = observation;
    // An observation without facts is stored as well.
    facts += Math.max(1, Object.keys(values).length);
    if (facts > MAX_PUSHED_FACTS) {
      refuse(
        ` brings the batch to ${facts} facts; at most ${MAX_PUSHED_FACTS} fit in one batch`,
      );
    }
    const declaration = declared.get(provider);
    if (!declaration) {
      return refuse(
        `.provider: ${JSON.stringify(provider)} is not a fact provider`,
      );
    }
    if (!options.declarations.isPushed(provider)) {
      refuse(`.provider: facts of ${provider} are collected, not pushed`);
    }
    if (!FULL_REF.test(entity)) {
      refuse(
        `.entity must be a full entity ref such as component:default/example; it is ${JSON.stringify(
          entity,
        )}`,
      );
    }
    const problem = factValueProblem(observedAt, 'timestamp');
    if (problem) {
      refuse(`.observedAt ${problem}; it is ${JSON.stringify(observedAt)}`);
    }
    if (Date.parse(observedAt) > latest) {
      refuse(`.observedAt is in the future: ${observedAt}`);
    }
    checkValues(values, declaration, refuse);
    return {
      provider,
      entity: entity.toLocaleLowerCase('en-US'),
      observedAt: new Date(observedAt).toISOString(),
      values,
    };
  });
}

function checkValues(
  values: FactObservation['values'],
  { id, facts }: FactProviderDeclaration,
  refuse: (problem: string) => never,
): void {
  for (const [name, value] of Object.entries(values)) {
    const fact = facts.find(it => it.name === name);
    if (!fact) {
      refuse(
        `.values: ${JSON.stringify(
          name.slice(0, 80),
        )} is not a fact that ${id} declares`,
      );
    }
    const problem = fact && declaredValueProblem(value, fact);
    if (problem) {
      refuse(`.values: facts.${id}.${name} ${problem}`);
    }
  }
}

/** A batch, by whether its entities are known and what the provider is about. */
interface SortedObservations {
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
