import { OrgCapability, OrgModel } from '../model/OrgModel';
import { findRoute } from '../route/findRoute';
import { RouteTeam } from '../route/OrgRoute';
import { toRouteTeam } from '../route/TeamStances';
import { GoldenPathAnswer, GoldenPathAnswers } from './GoldenPathAnswers';
import { weighWords } from './assessTexts';
import { readQuestion, spaceOut } from './readQuestion';
import {
  CapabilityField,
  CapabilityFit,
  rankCapabilities,
} from './rankCapabilities';
import { ResponsibilityFinder } from './ResponsibilityFinder';
import { SearchableText, TextIndex } from './TextIndex';
import { Intent, intentOf } from './whoWords';

const DEFAULT_LIMIT = 5;

/** With a smaller lead, the other one may be meant as well. */
const UNSURE = 0.3;

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
    const asked = spaceOut(
      need,
      stem => this.#index.knows(stem) || this.#responsibilities.knows(stem),
    );
    const intent = intentOf(asked);
    const [best, ...others] = this.#capabilitiesFor(asked, intent);
    const [first, ...further] = this.#responsibilities.rank(asked, {
      isNeed: true,
    });
    const route =
      first &&
      findRoute(this.#model, { responsibility: first.responsibility.ref });
    const lead =
      first && best
        ? first.coverage +
          Number(intent === 'who') / 2 -
          (best.coverage + Number(intent === 'use') / 2)
        : Number(!!first) - Number(!!best);
    const most = Math.max(0, limit);
    return {
      need: need.trim(),
      ...(best && { answer: this.#answer(best) }),
      others: others.slice(0, most).map(fit => this.#answer(fit)),
      ...(route && { route }),
      ...((best || route) && {
        leads: lead > 0 ? 'responsibility' : 'capability',
      }),
      ...(best && first && Math.abs(lead) < UNSURE && { isUnsure: true }),
      ...(most > 0 &&
        further.length > 0 && {
          otherResponsibilities: further
            .slice(0, most)
            .map(({ responsibility: { ref, title, state } }) => {
              return { ref, title, state };
            }),
        }),
    };
  }

  #capabilitiesFor(asked: string, intent: Intent | undefined): CapabilityFit[] {
    const words = readQuestion(asked, { isAboutWho: intent === 'who' });
    const found = this.#index.find(words);
    return rankCapabilities({
      question: asked,
      words: weighWords(words, found, this.#capabilities.size),
      capabilities: [...this.#capabilities.values()],
      found,
    });
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
      ...(consumers && { consumerCount: consumers.length }),
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
