import { StripGroup } from '@kumiki/backstage-plugin-measures-common';
import { EntityPeriod } from '../catalog/EntityPeriod';
import { Sees } from './VisibleEntities';

/**
 * The components of the catalog with what it said about them, and the groups as
 * they are now, as far as a reader sees them. A group, capability or template
 * that the reader does not see is none, as if it did not exist.
 */
export class Organisation {
  /** The periods of each component, oldest first. */
  readonly components: ReadonlyMap<string, readonly EntityPeriod[]>;
  readonly #groups = new Map<string, EntityPeriod>();
  readonly #containers = new Set<string>();
  readonly #sees: Sees;

  /** @param periods - by entity, oldest first for each */
  static create(periods: readonly EntityPeriod[], sees: Sees): Organisation {
    return new Organisation(periods, sees);
  }

  /** Every ref about which it has to be known whether the reader sees it. */
  static namedIn(periods: readonly EntityPeriod[]): Set<string> {
    const named = new Set<string>();
    for (const { entity, owners, template, capabilities } of periods) {
      named.add(entity);
      for (const ref of [...owners, ...capabilities]) {
        named.add(ref);
      }
      if (template !== undefined) {
        named.add(template);
      }
    }
    return named;
  }

  private constructor(periods: readonly EntityPeriod[], sees: Sees) {
    const components = new Map<string, EntityPeriod[]>();
    this.#sees = sees;
    for (const period of periods) {
      if (period.kind === 'group') {
        if (period.until === undefined && sees(period.entity)) {
          this.#groups.set(period.entity, period);
        }
      } else if (sees(period.entity)) {
        const known = components.get(period.entity) ?? [];
        components.set(period.entity, known);
        known.push(period);
      }
    }
    this.components = components;
    for (const { entity, parents } of this.#groups.values()) {
      for (const parent of parents) {
        if (parent !== entity && this.#groups.has(parent)) {
          this.#containers.add(parent);
        }
      }
    }
  }

  /** Whether there is a group with this ref that the reader sees. */
  hasGroup(ref: string): boolean {
    return this.#groups.has(ref);
  }

  /** The groups of one kind that a component is in, by what the catalog says of it. */
  groupsBy(by: StripGroup): (state: EntityPeriod) => string[] {
    switch (by) {
      case 'team':
        return state => this.#teamsOf(state);
      case 'grouping':
        return state => [
          ...new Set(this.#teamsOf(state).flatMap(it => this.#around(it))),
        ];
      case 'team-type':
        return state =>
          this.#teamsOf(state).flatMap(
            team => this.#groups.get(team)?.teamType ?? [],
          );
      case 'capability':
        return state => state.capabilities.filter(ref => this.#sees(ref));
      default:
        return state => this.#templateOf(state);
    }
  }

  #teamsOf({ owners }: EntityPeriod): string[] {
    return owners.filter(ref => this.#groups.has(ref));
  }

  /** The groups that contain others and this one, itself included; those that contain each other are reached once. */
  #around(group: string): string[] {
    const found = new Set([group]);
    // A set that grows while it is walked visits what is added, once.
    for (const ref of found) {
      for (const parent of this.#groups.get(ref)?.parents ?? []) {
        if (this.#groups.has(parent)) {
          found.add(parent);
        }
      }
    }
    return [...found].filter(ref => this.#containers.has(ref));
  }

  #templateOf({ template, templateVersion }: EntityPeriod): string[] {
    if (template === undefined || !this.#sees(template)) {
      return [];
    }
    return [
      templateVersion === undefined
        ? template
        : `${template}@${templateVersion}`,
    ];
  }
}
