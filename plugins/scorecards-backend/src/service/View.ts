import { NotFoundError } from '@backstage/errors';
import { StoredScorecard } from '../database/ScorecardStore';
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

  /** Fields that hold a ref, as they are shown, and the names of those that are hidden. */
  showFields<Field extends string>(
    item: { [F in Field]?: string },
    fields: readonly Field[],
  ): { [F in Field]?: string } & { withheld?: Field[] } {
    const shown: { [F in Field]?: string } = {};
    const withheld: Field[] = [];
    for (const field of fields) {
      shown[field] = this.show(item[field]);
      if (item[field] !== undefined && shown[field] === undefined) {
        withheld.push(field);
      }
    }
    return withheld.length > 0 ? { ...shown, withheld } : shown;
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
