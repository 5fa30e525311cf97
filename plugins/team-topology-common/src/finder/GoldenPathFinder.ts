import { OrgCapability, OrgModel } from '../model/OrgModel';
import { findRoute } from '../route/findRoute';
import { OrgRoute, RouteTeam } from '../route/OrgRoute';
import { toRouteTeam } from '../route/TeamStances';
import { GoldenPathAnswer, GoldenPathAnswers } from './GoldenPathAnswers';
import { contentWordsOf, normalize } from './QuestionWord';
import {
  CapabilityField,
  CapabilityFit,
  rankCapabilities,
} from './rankCapabilities';
import { ResponsibilityFinder } from './ResponsibilityFinder';
import { SearchableText, TextIndex } from './TextIndex';
import { asksWho } from './whoWords';

const DEFAULT_LIMIT = 5;

/**
 * Answers "what do I use for this?" from the needs, titles and descriptions of
 * capabilities, in English and Japanese, forgiving typing mistakes; and where
 * a question is about work that teams do, who does it. It is the same for
 * everybody who asks: page, HTTP, search and agents.
 * @public
 */
export class GoldenPathFinder {
  readonly #model: OrgModel;
  readonly #index: TextIndex<CapabilityField>;
  readonly #responsibilities: ResponsibilityFinder;
  readonly #capabilities: ReadonlyMap<string, OrgCapability>;
  readonly #teams: ReadonlyMap<string, RouteTeam>;

  /** Reads what the capabilities and responsibilities of a model say. */
  static create(model: OrgModel): GoldenPathFinder {
    return new GoldenPathFinder(model);
  }

  private constructor(model: OrgModel) {
    const { capabilities, teams } = model;
    this.#model = model;
    this.#index = TextIndex.create(capabilities.flatMap(textsOf));
    this.#responsibilities = ResponsibilityFinder.create(model);
    this.#capabilities = new Map(capabilities.map(item => [item.ref, item]));
    this.#teams = new Map(teams.map(team => [team.ref, toRouteTeam(team)]));
  }

  /**
   * Finds what to use for a need, or who does what a question is about.
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
    const route = this.#routeFor(need);
    const isAboutTeam = route && (!best || asksWho(normalize(need)));
    return {
      need: need.trim(),
      ...(best && { answer: this.#answer(best) }),
      others: others.slice(0, Math.max(0, limit)).map(fit => this.#answer(fit)),
      ...(route && { route }),
      ...((best || route) && {
        leads: isAboutTeam ? 'responsibility' : 'capability',
      }),
    };
  }

  #routeFor(need: string): OrgRoute | undefined {
    const [best] = this.#responsibilities.find(need, { isNeed: true });
    return best && findRoute(this.#model, { responsibility: best.ref });
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

function textsOf(capability: OrgCapability): SearchableText<CapabilityField>[] {
  const { ref, title, description, needs } = capability;
  const texts: [CapabilityField, string | undefined][] = [
    ...needs.map((need): [CapabilityField, string] => ['need', need]),
    ['title', title],
    ['description', description],
  ];
  return texts.flatMap(([field, text]) =>
    text === undefined ? [] : [{ item: ref, field, text }],
  );
}

function summarize(capability: OrgCapability): GoldenPathAnswer['capability'] {
  const { consumers: _, needs: __, appliesTo: ___, ...rest } = capability;
  return rest;
}
