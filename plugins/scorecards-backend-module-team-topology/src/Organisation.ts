import {
  Entity,
  stringifyEntityRef,
  parseEntityRef,
} from '@backstage/catalog-model';
import {
  buildOrgModel,
  OrgCapability,
  OrgInteraction,
  OrgModel,
  OrgModelOptions,
  OrgOptOut,
  OrgResponsibility,
  OrgTeam,
  entityFilter,
  findFilterPredicateProblems,
} from '@kumiki/backstage-plugin-team-topology-common';
import { FilterPredicate } from '@backstage/filter-predicates';

/**
 * The organisation at a day, with everything found by the ref of the entity that
 * it is a fact of.
 */
export class Organisation {
  readonly #refs: ReadonlySet<string>;
  readonly #teams: ReadonlyMap<string, OrgTeam>;
  readonly #capabilities: ReadonlyMap<string, OrgCapability>;
  readonly #interactions: Map<string, OrgInteraction[]>;
  readonly #declined: Map<string, OrgResponsibility[]>;
  readonly #accepted: Map<string, OrgResponsibility[]>;
  readonly #used: Map<string, string[]>;
  readonly #optOuts: Map<string, OrgOptOut[]>;
  readonly #teamApis: ReadonlyMap<string, readonly string[]>;

  /** What a component may be expected to use. */
  readonly goldenPaths: readonly GoldenPath[];

  static create(entities: readonly Entity[], options: OrgModelOptions) {
    const refs = entities.map(entity => stringifyEntityRef(entity));
    const model = buildOrgModel(entities, options);
    return new Organisation(
      model,
      new Set(refs),
      readGoldenPaths(entities, model.capabilities),
      readTeamApis(entities),
    );
  }

  private constructor(
    model: OrgModel,
    refs: ReadonlySet<string>,
    goldenPaths: readonly GoldenPath[],
    teamApis: ReadonlyMap<string, readonly string[]>,
  ) {
    const { capabilities, interactions, optOuts, responsibilities } = model;
    this.#refs = refs;
    this.goldenPaths = goldenPaths;
    this.#teamApis = teamApis;
    this.#teams = new Map(model.teams.map(team => [team.ref, team]));
    this.#capabilities = new Map(capabilities.map(item => [item.ref, item]));
    this.#interactions = collate(interactions, ({ from, to }) => [from, ...to]);
    this.#declined = collate(responsibilities, item => item.declinedBy);
    this.#accepted = collate(responsibilities, item => item.acceptedBy);
    this.#optOuts = collate(optOuts, ({ subject }) => [subject]);
    this.#used = new Map();
    for (const [component, used] of collate(
      capabilities,
      ({ consumers = [] }) => consumers,
    )) {
      this.#used.set(
        component,
        used.map(({ ref }) => ref),
      );
    }
  }

  /** Whether it was among what the organisation was read from. */
  has(ref: string): boolean {
    return this.#refs.has(ref);
  }

  team(ref: string): OrgTeam | undefined {
    return this.#teams.get(ref);
  }

  /**
   * Refs of the TeamApis that say what a group is: all that describe it; where
   * there are none, the first that makes it a grouping.
   */
  teamApisOf(group: string): readonly string[] {
    return this.#teamApis.get(group) ?? [];
  }

  capability(ref: string): OrgCapability | undefined {
    return this.#capabilities.get(ref);
  }

  interactionsOf(team: string): readonly OrgInteraction[] {
    return this.#interactions.get(team) ?? [];
  }

  declinedBy(team: string): readonly OrgResponsibility[] {
    return this.#declined.get(team) ?? [];
  }

  acceptedBy(team: string): readonly OrgResponsibility[] {
    return this.#accepted.get(team) ?? [];
  }

  /** Refs of the capabilities that a component depends on, sorted. */
  usedBy(component: string): readonly string[] {
    return this.#used.get(component) ?? [];
  }

  optOutsOf(component: string): readonly OrgOptOut[] {
    return this.#optOuts.get(component) ?? [];
  }
}

function collate<T>(
  items: readonly T[],
  refsOf: (item: T) => readonly string[],
): Map<string, T[]> {
  const result = new Map<string, T[]>();
  for (const item of items) {
    for (const ref of new Set(refsOf(item))) {
      const collated = result.get(ref);
      if (collated) {
        collated.push(item);
      } else {
        result.set(ref, [item]);
      }
    }
  }
  return result;
}

/** An offered capability that some entities are expected to use. */
interface GoldenPath {
  /** The ref of the capability. */
  ref: string;
  appliesTo: (entity: Entity) => boolean;
}

/**
 * The offered capabilities that say who is expected to use them. One that says
 * it wrongly is expected of nobody.
 */
function readGoldenPaths(
  entities: readonly Entity[],
  capabilities: readonly OrgCapability[],
): GoldenPath[] {
  const offered = new Set(
    capabilities
      .filter(({ verdict }) => verdict === 'offered')
      .map(({ ref }) => ref),
  );
  return entities.flatMap(entity => {
    const ref = stringifyEntityRef(entity);
    const predicate = entity.spec?.appliesTo;
    return offered.has(ref) &&
      predicate !== undefined &&
      findFilterPredicateProblems(predicate, 'spec.appliesTo').length === 0
      ? [{ ref, appliesTo: entityFilter(predicate as FilterPredicate) }]
      : [];
  });
}

/**
 * By the ref of the group, the refs of the TeamApis that say what it is, sorted:
 * all that describe it; where there are none, the first that makes it a grouping.
 */
function readTeamApis(entities: readonly Entity[]): Map<string, string[]> {
  const teamApis = entities
    .filter(({ kind }) => kind.toLocaleLowerCase('en-US') === 'teamapi')
    .map(entity => ({ entity, ref: stringifyEntityRef(entity) }))
    .sort((a, b) => (a.ref < b.ref ? -1 : 1));
  const byGroup = new Map<string, string[]>();
  for (const { entity, ref } of teamApis) {
    const group = groupIn(entity, entity.spec?.team);
    if (group) {
      byGroup.set(group, [...(byGroup.get(group) ?? []), ref]);
    }
  }
  for (const { entity, ref } of teamApis) {
    const grouping = groupIn(entity, entity.spec?.partOf);
    if (grouping && !byGroup.has(grouping)) {
      byGroup.set(grouping, [ref]);
    }
  }
  return byGroup;
}

function groupIn(entity: Entity, written: unknown): string | undefined {
  try {
    return typeof written === 'string'
      ? stringifyEntityRef(
          parseEntityRef(written, {
            defaultKind: 'group',
            defaultNamespace: entity.metadata.namespace,
          }),
        )
      : undefined;
  } catch {
    return undefined;
  }
}
