import { OrgCapability, OrgModel } from '../model';
import { toRouteTeam } from '../route/TeamStances';
import { RouteTeam } from '../route';
import { GoldenPathAnswer, GoldenPathAnswers } from './GoldenPathAnswers';
import { GoldenPathIndex } from './GoldenPathIndex';
import { contentWordsOf } from './QuestionWord';
import { CapabilityFit, rankCapabilities } from './rankCapabilities';

const DEFAULT_LIMIT = 5;

/**
 * Answers "what do I use for this?" from the needs, titles and descriptions of
 * capabilities, in English and Japanese, forgiving typing mistakes. It is the
 * same for everybody who asks: page, HTTP, search and agents.
 * @public
 */
export class GoldenPathFinder {
  readonly #index: GoldenPathIndex;
  readonly #capabilities: ReadonlyMap<string, OrgCapability>;
  readonly #teams: ReadonlyMap<string, RouteTeam>;

  /** Reads what the capabilities of a model say. */
  static create(model: OrgModel): GoldenPathFinder {
    return new GoldenPathFinder(model);
  }

  private constructor({ capabilities, teams }: OrgModel) {
    this.#index = GoldenPathIndex.create(capabilities);
    this.#capabilities = new Map(capabilities.map(item => [item.ref, item]));
    this.#teams = new Map(teams.map(team => [team.ref, toRouteTeam(team)]));
  }

  /**
   * Finds what to use for a need.
   *
   * @param need - in any words, also while they are being typed
   * @param options - `limit` is the number of answers besides the first; 5
   *   where it is absent
   */
  find(need: string, options: { limit?: number } = {}): GoldenPathAnswers {
    const { limit = DEFAULT_LIMIT } = options;
    const words = contentWordsOf(need);
    const [best, ...others] = rankCapabilities({
      question: need,
      words,
      capabilities: [...this.#capabilities.values()],
      found: this.#index.find(words),
    });
    return {
      need: need.trim(),
      ...(best && { answer: this.#answer(best) }),
      others: others.slice(0, Math.max(0, limit)).map(fit => this.#answer(fit)),
    };
  }

  #answer({ capability, need }: CapabilityFit): GoldenPathAnswer {
    const { owner, instead, consumers } = capability;
    const team = owner === undefined ? undefined : this.#teams.get(owner);
    const other =
      instead === undefined ? undefined : this.#capabilities.get(instead);
    return {
      capability: summarize(capability),
      ...(need !== undefined && { need }),
      ...(team && { owner: team }),
      ...(other && { instead: summarize(other) }),
      consumerCount: consumers.length,
    };
  }
}

function summarize(capability: OrgCapability): GoldenPathAnswer['capability'] {
  const { consumers: _, needs: __, appliesTo: ___, ...rest } = capability;
  return rest;
}
