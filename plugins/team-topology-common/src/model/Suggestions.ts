import { closestName } from '../reading/closestName';
import { EntityIndex } from './EntityIndex';

/** How many names are compared for one model; each comparison takes its time. */
const MOST_COMPARISONS = 50_000;

/** Guesses which entity was meant by a ref that leads nowhere. */
export class Suggestions {
  readonly #index: EntityIndex;
  readonly #refsByName = new Map<string, ReadonlyMap<string, string>>();
  #comparisons = MOST_COMPARISONS;

  static create(index: EntityIndex): Suggestions {
    return new Suggestions(index);
  }

  private constructor(index: EntityIndex) {
    this.#index = index;
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
      names.set(nameOf(ref), names.get(nameOf(ref)) ?? ref);
    }
    this.#refsByName.set(kind, names);
    return names;
  }
}

function nameOf(ref: string): string {
  return ref.slice(ref.indexOf('/') + 1);
}
