import { InputError, NotFoundError } from '@backstage/errors';
import { StoredScorecard } from '../database/scorecards/DatabaseScorecardStore';
import { Visibility } from './Visibility';

/** What a view is made of. */
export interface ViewOptions {
  visibility: Visibility;
  scorecards: readonly StoredScorecard[];
  oldestDueAt?: string;
}

/** What a caller sees. */
export class View {
  readonly visibility: Visibility;
  /** In the order of their refs. Drafts of the caller's own groups are among them, retired ones are not. */
  readonly scorecards: readonly StoredScorecard[];
  /** Since when the longest waiting entity is due to be judged; absent where none is. */
  readonly oldestDueAt?: string;

  static create(options: ViewOptions) {
    return new View(options);
  }

  private constructor({ visibility, scorecards, oldestDueAt }: ViewOptions) {
    this.visibility = visibility;
    this.scorecards = scorecards;
    this.oldestDueAt = oldestDueAt;
  }

  /** A ref that is to be shown; nothing where it is hidden. */
  show(ref: string | undefined): string | undefined {
    return ref !== undefined && this.visibility.hides(ref) ? undefined : ref;
  }

  /**
   * Owners as they are to be shown: those that are not hidden, with the first one
   * apart, and whether any is hidden.
   */
  showOwners(owners: readonly string[]): {
    owner?: string;
    owners: string[];
    withheld?: 'owner'[];
  } {
    const shown = owners.filter(owner => this.show(owner) !== undefined);
    return {
      owner: shown[0],
      owners: shown,
      ...(shown.length < owners.length && { withheld: ['owner'] }),
    };
  }

  /** Owners and system as they are to be shown, and which of the two hide something. */
  showOwned({
    owners,
    system,
  }: {
    owners: readonly string[];
    system?: string;
  }): {
    owner?: string;
    owners: string[];
    system?: string;
    withheld?: ('owner' | 'system')[];
  } {
    const shown = this.showOwners(owners);
    const withheld: ('owner' | 'system')[] = [...(shown.withheld ?? [])];
    if (system !== undefined && this.show(system) === undefined) {
      withheld.push('system');
    }
    return {
      ...shown,
      system: this.show(system),
      ...(withheld.length > 0 && { withheld }),
    };
  }

  /** A scorecard by ref; the error is the same whether it is hidden or not there. */
  scorecard(ref: string): StoredScorecard {
    const found = this.scorecards.find(scorecard => scorecard.ref === ref);
    if (!found) {
      throw new NotFoundError(`No scorecard '${ref}'`);
    }
    return found;
  }

  /**
   * Scorecards that count, which drafts do not, narrowed to some refs.
   * @throws NotFoundError where one of the refs is hidden or not there
   * @throws InputError where one of them does not count
   */
  counting(refs?: readonly string[]): StoredScorecard[] {
    const shown = this.shown(refs);
    const uncounted = shown.find(scorecard => !counts(scorecard));
    if (refs && uncounted) {
      throw new InputError(
        `scorecard is '${uncounted.ref}', which is a draft: drafts are not counted`,
      );
    }
    return shown.filter(counts);
  }

  /**
   * Scorecards that are shown, narrowed to some refs.
   * @throws NotFoundError where one of the refs is hidden or not there
   */
  shown(refs?: readonly string[]): StoredScorecard[] {
    if (!refs) {
      return [...this.scorecards];
    }
    const wanted = new Set(refs.map(ref => this.scorecard(ref).ref));
    return this.scorecards.filter(({ ref }) => wanted.has(ref));
  }
}

function counts({ entity }: StoredScorecard): boolean {
  return entity.spec.lifecycle === 'active';
}
