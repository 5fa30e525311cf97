import { closestName } from '../../reading/closestName';
import { kindOfRef } from '../../reading/refs';
import { EntityIndex, IndexedEntity } from '../EntityIndex';
import { GroupTree } from '../groupings';
import { OrgFinding } from '../OrgModel';
import { ReferenceField } from '../referenceFields';
import { readNeededReferences } from '../references';
import { finding } from './finding';

/** The refs of an entity that lead nowhere, or to something of another kind. */
export function unknownReferences(
  entity: IndexedEntity,
  index: EntityIndex,
  suggestions: Suggestions,
): OrgFinding[] {
  return readNeededReferences(entity).flatMap(({ field, path, value, ref }) => {
    if (field.rule === undefined || isKnown(field, ref, index)) {
      return [];
    }
    const kind = expectedKindOf(field);
    const suggestion =
      ref === undefined || kind === undefined
        ? undefined
        : suggestions.suggest(ref, kind);
    return [finding(field.rule, entity, { field: path, value, suggestion })];
  });
}

function expectedKindOf(field: ReferenceField): string | undefined {
  return field.onlyKind ?? field.defaultKind;
}

/** What opts out may be of any kind; every other field names one kind only. */
function isKnown(
  field: ReferenceField,
  ref: string | undefined,
  index: EntityIndex,
): boolean {
  if (ref === undefined || !index.has(ref)) {
    return false;
  }
  return (
    field.rule === 'unknown-component' ||
    kindOfRef(ref) === expectedKindOf(field)
  );
}

/** How many names are compared for one model; each comparison takes its time. */
const MOST_COMPARISONS = 50_000;

/** Guesses which entity was meant by a ref that leads nowhere. */
export class Suggestions {
  readonly #index: EntityIndex;
  readonly #groups: Pick<GroupTree, 'teams' | 'groupings'>;
  readonly #refsByName = new Map<string, ReadonlyMap<string, string>>();
  #comparisons = MOST_COMPARISONS;

  static create(
    index: EntityIndex,
    groups: Pick<GroupTree, 'teams' | 'groupings'>,
  ): Suggestions {
    return new Suggestions(index, groups);
  }

  private constructor(
    index: EntityIndex,
    groups: Pick<GroupTree, 'teams' | 'groupings'>,
  ) {
    this.#index = index;
    this.#groups = groups;
  }

  /** The one of that name in another namespace, else the one with almost that name. */
  suggest(ref: string, kind: string): string | undefined {
    const names = this.#namesOf(kind);
    const name = nameOf(ref);
    const namesake = names.get(name);
    if (namesake !== undefined || this.#comparisons < names.size) {
      return namesake;
    }
    this.#comparisons -= names.size;
    const closest = closestName(name, [...names.keys()]);
    return closest === undefined ? undefined : names.get(closest);
  }

  /** Refs by name; of several with one name, the first. */
  #namesOf(kind: string): ReadonlyMap<string, string> {
    const known = this.#refsByName.get(kind);
    if (known) {
      return known;
    }
    const names = new Map<string, string>();
    for (const { ref } of this.#index.ofKind(kind)) {
      if (kind !== 'group' || this.#isTeamOrGrouping(ref)) {
        names.set(nameOf(ref), names.get(nameOf(ref)) ?? ref);
      }
    }
    this.#refsByName.set(kind, names);
    return names;
  }

  /** Nobody means a group of a directory where a team is expected. */
  #isTeamOrGrouping(ref: string): boolean {
    return this.#groups.teams.has(ref) || this.#groups.groupings.has(ref);
  }
}

function nameOf(ref: string): string {
  return ref.slice(ref.indexOf('/') + 1);
}
