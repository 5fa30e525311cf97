import { HiddenKind, markerOf } from '../organisation/hidden';
import { Asked, get, Question } from './Question';
import { templateActions } from './scaffolder';
import { scorecardActions, scorecardRoutes } from './scorecards';
import { Subjects } from './Subjects';
import { teamTopologyActions, teamTopologyRoutes } from './teamTopology';

/**
 * What is asked about the entities that everybody sees, and about the hidden
 * one of a kind. It also knows which of them only read.
 */
export class Questions {
  readonly #kind: HiddenKind;
  readonly #subjects: Subjects;

  static about(kind: HiddenKind): Questions {
    return new Questions(kind);
  }

  private constructor(kind: HiddenKind) {
    this.#kind = kind;
    this.#subjects = Subjects.create(kind);
  }

  /** Whether a question names what is hidden: then its answer may repeat the name. */
  repeats(question: Question): boolean {
    return JSON.stringify(question)
      .toLocaleLowerCase('en-US')
      .includes(markerOf(this.#kind));
  }

  /** By operation of the description of the API of the scorecards. */
  get scorecards(): Asked {
    return scorecardRoutes(this.#subjects);
  }

  /** By operation of the description of the API of the team topology. */
  get teamTopology(): Asked {
    return teamTopologyRoutes(this.#subjects);
  }

  /** By action that agents have. */
  get actions(): Asked {
    return {
      ...scorecardActions(this.#subjects),
      ...teamTopologyActions(this.#subjects),
    };
  }

  /** By action that templates have, as the last of the steps. */
  get templateActions(): Asked {
    return templateActions(this.#subjects);
  }

  /** By what the global search is asked. */
  get search(): Asked {
    return {
      search: ['himitsu', markerOf(this.#kind), 'publish'].map(term =>
        get(`/search/query?term=${term}`),
      ),
    };
  }
}
