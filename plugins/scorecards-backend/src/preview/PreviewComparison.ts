import {
  CompiledScorecard,
  NO_LEVEL,
  PreviewedEntity,
  PreviewedTeam,
  ScorecardPreview,
  ScorecardResult,
  Tally,
} from '@kumiki/backstage-plugin-scorecards-common';

/** Stands for entities without owner, and for those whose owner is hidden. */
const NOBODY = '';
const HIDDEN = '(hidden)';

/** How many changed entities are given. */
const MAX_ENTITIES = 200;

/** What can become of an entity. */
type EntityChange = 'raised' | 'lowered' | 'added' | 'removed';

/** Owners as the reader sees them. */
interface SeenOwners {
  owners: readonly string[];
  /** Whether there are others, which the reader may not see. */
  withheld?: 'owner'[];
}

/** What changes for one owner. */
interface Change extends Pick<PreviewedTeam, EntityChange> {
  before: Tally;
  after: Tally;
  hasChanged: boolean;
}

/** Compares two versions of a scorecard, one entity after another. */
export class PreviewComparison {
  readonly before: CompiledScorecard | undefined;
  readonly after: CompiledScorecard;
  readonly #total: Change;
  readonly #byOwner = new Map<string, Change>();
  readonly #entities: Record<EntityChange, PreviewedEntity[]> = {
    lowered: [],
    removed: [],
    raised: [],
    added: [],
  };

  static create(options: {
    before?: CompiledScorecard;
    after: CompiledScorecard;
  }) {
    return new PreviewComparison(options.before, options.after);
  }

  private constructor(
    before: CompiledScorecard | undefined,
    after: CompiledScorecard,
  ) {
    this.before = before;
    this.after = after;
    this.#total = this.#emptyChange();
  }

  /**
   * Adds an entity, with each of its owners; a result is absent where the version
   * does not apply to it.
   */
  add(
    { owners, withheld }: SeenOwners,
    before: ScorecardResult | undefined,
    after: ScorecardResult | undefined,
  ): void {
    if (!before && !after) {
      return;
    }
    const keys = withheld ? [...owners, HIDDEN] : owners;
    this.#addTo(this.#total, before, after);
    this.#keep(before, after);
    for (const key of keys.length > 0 ? keys : [NOBODY]) {
      const change = this.#byOwner.get(key) ?? this.#emptyChange();
      this.#byOwner.set(key, change);
      this.#addTo(change, before, after);
    }
  }

  /** @param titleOf - the title of an owner, where it is known */
  toPreview(
    titleOf: (owner: string) => string | undefined,
  ): Pick<
    ScorecardPreview,
    'after' | 'before' | 'teams' | 'entities' | 'changedEntities'
  > {
    const teams = [...this.#byOwner]
      .filter(([, { hasChanged }]) => hasChanged)
      .map(([key, change]): PreviewedTeam => {
        const { before, after, raised, lowered, added, removed } = change;
        const owner = [NOBODY, HIDDEN].includes(key) ? undefined : key;
        return {
          owner,
          ...(key === HIDDEN && { withheld: ['owner'] }),
          title: owner && titleOf(owner),
          before: before.isEmpty ? undefined : before.toRollup(),
          after: after.isEmpty ? undefined : after.toRollup(),
          raised,
          lowered,
          added,
          removed,
        };
      })
      .sort(compareTeams);
    const { lowered, added, removed } = this.#total;
    return {
      after: this.#total.after.toRollup(),
      before: this.before && this.#total.before.toRollup(),
      teams,
      entities: Object.values(this.#entities).flat().slice(0, MAX_ENTITIES),
      changedEntities: this.#total.raised + lowered + added + removed,
    };
  }

  /** Keeps no more of a kind than are given. */
  #keep(
    before: ScorecardResult | undefined,
    after: ScorecardResult | undefined,
  ): void {
    const kind = this.#changeOf(before, after);
    const kept = kind && this.#entities[kind];
    if (kept && kept.length < MAX_ENTITIES) {
      kept.push({
        entity: (after ?? before)?.entity ?? '',
        before: before && (before.level ?? NO_LEVEL),
        after: after && (after.level ?? NO_LEVEL),
      });
    }
  }

  #changeOf(
    before: ScorecardResult | undefined,
    after: ScorecardResult | undefined,
  ): EntityChange | undefined {
    if (!before || !after) {
      return before ? 'removed' : 'added';
    }
    const step = this.#rank(after.level) - this.#rank(before.level);
    if (step === 0) {
      return undefined;
    }
    return step > 0 ? 'raised' : 'lowered';
  }

  #addTo(
    change: Change,
    before: ScorecardResult | undefined,
    after: ScorecardResult | undefined,
  ): void {
    if (before) {
      change.before.add(before);
    }
    if (after) {
      change.after.add(after);
    }
    const kind = this.#changeOf(before, after);
    if (kind) {
      change[kind] += 1;
    }
    change.hasChanged ||= !before || !after || differ(before, after);
  }

  /** How high a level is; where the levels change, those of the new version count first. */
  #rank(level: string | undefined): number {
    const placeIn = (version: CompiledScorecard | undefined) =>
      version?.levels.findIndex(({ id }) => id === level) ?? -1;
    const place = placeIn(this.after);
    return place >= 0 ? place : placeIn(this.before);
  }

  #emptyChange(): Change {
    const { ref, levels } = this.after;
    return {
      before: Tally.create(ref, this.before?.levels ?? levels),
      after: Tally.create(ref, levels),
      raised: 0,
      lowered: 0,
      added: 0,
      removed: 0,
      hasChanged: false,
    };
  }
}

function differ(before: ScorecardResult, after: ScorecardResult): boolean {
  const checks = Object.keys(after.states);
  return (
    before.level !== after.level ||
    checks.length !== Object.keys(before.states).length ||
    checks.some(id => before.states[id] !== after.states[id]) ||
    before.announced.join() !== after.announced.join()
  );
}

/** By title; entities whose owner is hidden, and those without, last. */
function compareTeams(a: PreviewedTeam, b: PreviewedTeam): number {
  const [first, second] = [a, b].map(({ owner, title, withheld }) =>
    owner === undefined ? `\uFFFF${withheld ? 0 : 1}` : title ?? owner,
  );
  if (first === second) {
    return (a.owner ?? '') < (b.owner ?? '') ? -1 : 1;
  }
  return first < second ? -1 : 1;
}
