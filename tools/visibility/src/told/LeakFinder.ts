import { HiddenKind, markerOf } from '../organisation/hidden';
import { Answer, Instance } from '../Instance';
import { Questions } from '../questions/Questions';
import { readerWithout } from '../readers';
import { whyAllowed } from './allowedDifferences';
import { compare } from './compare';
import { listQuestions } from './listQuestions';

/** Whether an answer has the marker of a kind; Markdown has backslashes in names. */
export function names(answer: Answer, kind: HiddenKind): boolean {
  return answer.text
    .replaceAll('\\', '')
    .toLocaleLowerCase('en-US')
    .includes(markerOf(kind));
}

/** Compares what an organisation answers with what it answers where something is not there. */
export class LeakFinder {
  readonly #instance: Instance;
  /** What is answered where the hidden entity of a kind does not exist. */
  readonly #absent = new Map<HiddenKind, Answer[]>();
  /** By kind, why differences were allowed. */
  readonly used = new Map<HiddenKind, Set<string>>();
  questions = 0;
  comparisons = 0;

  static create(options: { instance: Instance }): LeakFinder {
    return new LeakFinder(options.instance);
  }

  private constructor(instance: Instance) {
    this.#instance = instance;
  }

  /** Asks everything about a kind where its hidden entity does not exist. */
  async askWithout(kind: HiddenKind): Promise<void> {
    const other = await Instance.start(kind);
    const answers: Answer[] = [];
    for (const [, question] of listQuestions(kind)) {
      answers.push(await other.askAs(readerWithout(kind), question));
    }
    await other.stop();
    this.#absent.set(kind, answers);
  }

  /**
   * Everything that somebody is told about the hidden entity of a kind who may
   * not see it.
   *
   * @param about - of which routes and actions; of all where it is absent
   */
  async find(kind: HiddenKind, about?: readonly string[]): Promise<string[]> {
    const questions = Questions.about(kind);
    const leaks: string[] = [];
    for (const [index, [asked, question]] of listQuestions(kind).entries()) {
      if (about && !about.includes(asked)) {
        continue;
      }
      const answer = await this.#instance.askAs(readerWithout(kind), question);
      const place = `${asked} ${question.path}`;
      if (answer.status >= 500) {
        leaks.push(`${place} failed: ${answer.text}`);
      }
      if (!questions.repeats(question) && names(answer, kind)) {
        leaks.push(`${place} names it: ${answer.text}`);
      }
      this.questions += 1;
      const other = this.#absent.get(kind)?.[index];
      if (other) {
        this.comparisons += 1;
        const told = this.#compare([answer, other], { kind, asked });
        leaks.push(...told.map(it => `${place} differs in ${it}`));
      }
    }
    return leaks;
  }

  #compare(
    [hidden, absent]: [Answer, Answer],
    about: { kind: HiddenKind; asked: string },
  ): string[] {
    return compare(hidden, absent).flatMap(difference => {
      const why = whyAllowed(difference, about);
      if (why) {
        const reasons = this.used.get(about.kind) ?? new Set();
        this.used.set(about.kind, reasons.add(why));
        return [];
      }
      const { field, values, within } = difference;
      const around = JSON.stringify(within[1]).slice(0, 300);
      return [`${field}: ${JSON.stringify(values)}, in ${around}`];
    });
  }
}
