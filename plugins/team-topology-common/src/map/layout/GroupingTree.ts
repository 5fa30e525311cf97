import { MapSelection, SelectedGrouping } from '../selection/MapSelection';

/** What has groupings and teams in them. */
type Grouped = Pick<MapSelection, 'groupings' | 'teams'>;

/** How the drawn groupings are in each other. */
export class GroupingTree {
  readonly #byRef: ReadonlyMap<string, SelectedGrouping>;
  readonly #inside: ReadonlyMap<string | undefined, SelectedGrouping[]>;
  readonly #groupingOf: ReadonlyMap<string, string>;

  static create(selection: Grouped): GroupingTree {
    return new GroupingTree(selection);
  }

  private constructor({ groupings, teams }: Grouped) {
    this.#byRef = new Map(groupings.map(item => [item.ref, item]));
    const inside = new Map<string | undefined, SelectedGrouping[]>();
    for (const grouping of groupings) {
      const siblings = inside.get(grouping.within) ?? [];
      inside.set(grouping.within, [...siblings, grouping]);
    }
    this.#inside = inside;
    this.#groupingOf = new Map(
      teams.flatMap(({ ref, grouping }) =>
        grouping !== undefined && this.#byRef.has(grouping)
          ? [[ref, grouping] as const]
          : [],
      ),
    );
  }

  /** The groupings directly in one, or those that are in none. */
  inside(ref: string | undefined): readonly SelectedGrouping[] {
    return this.#inside.get(ref) ?? [];
  }

  /** Every grouping after the one that it is in. */
  get outsideIn(): SelectedGrouping[] {
    const order = [...this.inside(undefined)];
    // The list grows while it is read: level by level.
    for (const { ref } of order) {
      order.push(...this.inside(ref));
    }
    return order;
  }

  /** The groupings around a team, and those around a grouping with itself; the innermost first. */
  around(ref: string): string[] {
    const chain: string[] = [];
    let current = this.#byRef.has(ref) ? ref : this.#groupingOf.get(ref);
    while (current !== undefined) {
      chain.push(current);
      current = this.#byRef.get(current)?.within;
    }
    return chain;
  }

  /** The outermost grouping around a team or grouping; itself where there is none. */
  rootOf(ref: string): string {
    const chain = this.around(ref);
    return chain[chain.length - 1] ?? ref;
  }
}
