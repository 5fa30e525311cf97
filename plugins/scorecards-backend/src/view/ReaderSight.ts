import { Entity } from '@backstage/catalog-model';
import {
  EntityFacts,
  EvaluatedOptOut,
  FactProviderDeclaration,
  FactVisibility,
  WithheldFacts,
} from '@kumiki/backstage-plugin-scorecards-common';
import { JudgingInput, StoredOptOut } from '../database/inputs/JudgingInput';
import { evaluateOptOuts, Moment } from '../judge/evaluateOptOuts';
import { Visibility } from './Visibility';

/** An entity and its facts. */
type KnownEntity = { entity: Entity; facts: readonly EntityFacts[] };

/** What one reader sees of what is known about entities that they may see. */
export class ReaderSight {
  readonly #facts: FactVisibility;
  readonly #visibility: Visibility;

  static create(options: {
    declarations: readonly FactProviderDeclaration[];
    visibility: Visibility;
  }) {
    return new ReaderSight(
      FactVisibility.create(options.declarations),
      options.visibility,
    );
  }

  private constructor(facts: FactVisibility, visibility: Visibility) {
    this.#facts = facts;
    this.#visibility = visibility;
  }

  /** The facts that the reader does not get. */
  withheldFrom({ entity, facts }: KnownEntity): WithheldFacts {
    return this.#visibility.isEverything
      ? WithheldFacts.none
      : this.#facts.withholdFrom({ entity, facts }, ref =>
          this.#visibility.hides(ref),
        );
  }

  /**
   * Opt-outs as the evaluator takes them, with what an explanation may say: of
   * two that would do, the one that the reader sees.
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
            ...(this.#hides(optOut) && { withheld: true }),
          }),
        ),
      )
      .sort((a, b) => Number(a.withheld ?? 0) - Number(b.withheld ?? 0));
  }

  /**
   * What the reader sees of an entity. Where the reader asks the questions, they
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
        optOuts: input.optOuts.filter(optOut => !this.#hides(optOut)),
      },
    };
  }

  /** The entity that opts out is one that the reader sees. */
  #hides({ ref, capability, maintainedBy }: StoredOptOut): boolean {
    return [ref, capability, maintainedBy].some(it =>
      this.#visibility.hides(it),
    );
  }
}

/** Every ref that has to be looked up before anything is shown of an entity. */
export function listNamedRefs(
  input: JudgingInput,
  declarations: readonly FactProviderDeclaration[],
): Set<string> {
  const { owners, system, optOuts } = input;
  const refs = FactVisibility.create(declarations).listRefs(input);
  for (const ref of [...owners, system]) {
    if (ref !== undefined) {
      refs.add(ref);
    }
  }
  for (const { ref, capability, maintainedBy } of optOuts) {
    refs.add(ref).add(capability).add(maintainedBy);
  }
  return refs;
}
