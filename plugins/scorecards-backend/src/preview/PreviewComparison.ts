import {
  CompiledScorecard,
  PreviewedTeam,
  ScorecardPreview,
  ScorecardResult,
  Tally,
} from '@kumiki/backstage-plugin-scorecards-common';

/** Stands for entities without owner, and for those whose owner is hidden. */
const NOBODY = '';
const HIDDEN = '(hidden)';

/** Owners as the reader sees them. */
interface SeenOwners {
  owners: readonly string[];
  /** Whether there are others, which the reader may not see. */
  withheld?: 'owner'[];
}

/** What changes for one owner. */
interface Change
  extends Pick<PreviewedTeam, 'raised' | 'lowered' | 'added' | 'removed'> {
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
    for (const key of keys.length > 0 ? keys : [NOBODY]) {
      const change = this.#byOwner.get(key) ?? this.#emptyChange();
      this.#byOwner.set(key, change);
      this.#addTo(change, before, after);
    }
  }

  /** @param titleOf - the title of an owner, where it is known */
  toPreview(
    titleOf: (owner: string) => string | undefined,
  ): Pick<ScorecardPreview, 'after' | 'before' | 'teams'> {
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
    return {
      after: this.#total.after.toRollup(),
      before: this.before && this.#total.before.toRollup(),
      teams,
    };
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
    if (!before) {
      change.added += 1;
    } else if (!after) {
      change.removed += 1;
    } else {
      const step = this.#rank(after.level) - this.#rank(before.level);
      change.raised += step > 0 ? 1 : 0;
      change.lowered += step < 0 ? 1 : 0;
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
