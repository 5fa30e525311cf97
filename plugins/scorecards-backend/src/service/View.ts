import { NotFoundError } from '@backstage/errors';
import { StoredScorecard } from '../database/ScorecardStore';
import { Visibility } from './Visibility';

/** What a caller sees. */
export class View {
  readonly visibility: Visibility;
  /** In the order of their refs. Drafts of the caller's own groups are among them, retired ones are not. */
  readonly scorecards: readonly StoredScorecard[];

  static create(options: {
    visibility: Visibility;
    scorecards: readonly StoredScorecard[];
  }) {
    return new View(options.visibility, options.scorecards);
  }

  private constructor(
    visibility: Visibility,
    scorecards: readonly StoredScorecard[],
  ) {
    this.visibility = visibility;
    this.scorecards = scorecards;
  }

  /** A scorecard by ref; the error is the same whether it is hidden or not there. */
  scorecard(ref: string): StoredScorecard {
    const found = this.scorecards.find(scorecard => scorecard.ref === ref);
    if (!found) {
      throw new NotFoundError(`No scorecard '${ref}'`);
    }
    return found;
  }

  /** Scorecards that count, which drafts do not, narrowed to some refs. */
  counting(refs?: readonly string[]): StoredScorecard[] {
    return this.shown(refs).filter(
      ({ entity }) => entity.spec.lifecycle === 'active',
    );
  }

  /** Scorecards that are shown, narrowed to some refs. */
  shown(refs?: readonly string[]): StoredScorecard[] {
    return this.scorecards.filter(({ ref }) => refs?.includes(ref) ?? true);
  }
}
