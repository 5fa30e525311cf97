import { Entity } from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import {
  EntityFacts,
  EvaluatedOptOut,
  FactProviderDeclaration,
  FactVisibility,
  GroupNode,
  GroupTree,
  ScorecardEntity,
  WithheldFacts,
} from '@kumiki/backstage-plugin-scorecards-common';
import { JudgingInput, StoredOptOut } from '../database/inputs/JudgingInput';
import { evaluateOptOuts, Moment } from '../judge/evaluateOptOuts';
import { CurrentScorecard } from '../scorecards/CurrentScorecards';
import { SeenScorecard, seeScorecard } from './seeScorecard';
import { Visibility } from './Visibility';

/** An entity and its facts. */
type KnownEntity = { entity: Entity; facts: readonly EntityFacts[] };

/** Owners and system that are shown, and the fields that hide something. */
type ShownOwners = { owner?: string; owners: string[]; withheld?: 'owner'[] };
type ShownOwned = Omit<ShownOwners, 'withheld'> & {
  system?: string;
  withheld?: ('owner' | 'system')[];
};

/** What a caller sees: every answer asks this, and nothing else. */
export class View {
  readonly #declarations: readonly FactProviderDeclaration[];
  readonly #visibility: Visibility;
  #facts?: FactVisibility;
  /** In the order of their refs. Drafts of the caller's own groups are among them, retired ones are not. */
  readonly scorecards: readonly CurrentScorecard[];
  /** Since when the longest waiting entity is due to be evaluated; absent where none is. */
  readonly oldestDueAt?: string;

  static create(options: {
    declarations: readonly FactProviderDeclaration[];
    visibility: Visibility;
    scorecards: readonly CurrentScorecard[];
    oldestDueAt?: string;
  }) {
    return new View(options);
  }

  private constructor(options: Parameters<typeof View.create>[0]) {
    this.#declarations = options.declarations;
    this.#visibility = options.visibility;
    this.scorecards = options.scorecards;
    this.oldestDueAt = options.oldestDueAt;
  }

  /** Whether the caller was found to see the entity. */
  sees(ref: string): boolean {
    return this.#visibility.sees(ref);
  }

  /** Whether the entity exists and the caller may not see it. */
  hides(ref: string): boolean {
    return this.#visibility.hides(ref);
  }

  /** What a store is to narrow a read to; nothing where it is not to. */
  get visible(): readonly string[] | undefined {
    return this.#visibility.refs;
  }

  /** A ref that is to be shown; nothing where it is hidden. */
  show(ref: string | undefined): string | undefined {
    return ref !== undefined && this.hides(ref) ? undefined : ref;
  }

  /** Owners that are not hidden, with the first one apart, and whether any is hidden. */
  showOwners(owners: readonly string[]): ShownOwners {
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
  }): ShownOwned {
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

  /**
   * The tree of the groups that the caller may see. A group below a hidden one
   * has no parent here: that there is one would show otherwise.
   */
  showGroups(groups: readonly GroupNode[]): GroupTree {
    return GroupTree.create(groups.filter(({ ref }) => this.sees(ref)));
  }

  /** A scorecard without whatever in it names something hidden. */
  showScorecard(scorecard: ScorecardEntity): SeenScorecard {
    return seeScorecard(scorecard, this.#visibility);
  }

  /** A scorecard by ref; the error is the same whether it is hidden or not there. */
  scorecard(ref: string): CurrentScorecard {
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
  counting(refs?: readonly string[]): CurrentScorecard[] {
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
  shown(refs?: readonly string[]): CurrentScorecard[] {
    if (!refs) {
      return [...this.scorecards];
    }
    const wanted = new Set(refs.map(ref => this.scorecard(ref).ref));
    return this.scorecards.filter(({ ref }) => wanted.has(ref));
  }

  /** The facts that the caller does not get. */
  withheldFrom({ entity, facts }: KnownEntity): WithheldFacts {
    return this.#withhold({ entity, facts }, ref => this.hides(ref));
  }

  /**
   * The messages of failures that the caller does not get. They rarely name
   * anything: a ref that the caller was not found to see is not looked up, but
   * assumed to be hidden.
   */
  withheldMessages(facts: readonly EntityFacts[]): WithheldFacts {
    const messages = facts.map(known => ({ ...known, values: {} }));
    return this.#withhold(
      { entity: {}, facts: messages },
      ref => !this.sees(ref),
    );
  }

  /**
   * Opt-outs as the evaluator takes them, with what an explanation may say: of
   * two that would do, the one that the caller sees.
   */
  explainOptOuts(
    optOuts: readonly StoredOptOut[],
    moment: Moment,
  ): EvaluatedOptOut[] {
    return optOuts
      .flatMap(optOut =>
        evaluateOptOuts([optOut], moment).map(
          (evaluated): EvaluatedOptOut => ({
            ...evaluated,
            reviewBy: optOut.reviewBy,
            ...(this.#hidesOptOut(optOut) && { withheld: true }),
          }),
        ),
      )
      .sort((a, b) => Number(a.withheld ?? 0) - Number(b.withheld ?? 0));
  }

  /**
   * What the caller sees of an entity. Where the caller asks the questions, they
   * are to be put to this, so that no answer tells of the rest.
   */
  take(input: JudgingInput): { input: JudgingInput; withheld: WithheldFacts } {
    if (this.#visibility.isEverything) {
      return { input, withheld: WithheldFacts.none };
    }
    const withheld = this.withheldFrom(input);
    return {
      withheld,
      input: {
        ...input,
        facts: [...withheld.takeFrom(input.facts)],
        optOuts: input.optOuts.filter(optOut => !this.#hidesOptOut(optOut)),
      },
    };
  }

  #withhold(
    known: Parameters<FactVisibility['withholdFrom']>[0],
    isHidden: (ref: string) => boolean,
  ): WithheldFacts {
    if (this.#visibility.isEverything) {
      return WithheldFacts.none;
    }
    this.#facts ??= FactVisibility.create(this.#declarations);
    return this.#facts.withholdFrom(known, isHidden);
  }

  /** Whether the entity that opts out, or the group that maintains it, is hidden. */
  #hidesOptOut({ ref, capability, maintainedBy }: StoredOptOut): boolean {
    return [ref, capability, maintainedBy].some(it => this.hides(it));
  }
}

function counts({ entity }: CurrentScorecard): boolean {
  return entity.spec.lifecycle === 'active';
}
