import { isFillerWord } from './fillerWords';
import {
  contentWordsOf,
  LONGEST_TEXT,
  normalize,
  QuestionWord,
  stemOf,
  WordSynonym,
} from './QuestionWord';
import { SYNONYM_LINES } from './synonyms';
import { isExactFillerOfWho, isFillerOfWho, withoutAsking } from './whoWords';

/** A word of the table of synonyms. */
interface Synonym {
  /** As it is looked for in a question. */
  key: string;
  words: QuestionWord[];
}

const LINES: readonly Synonym[][] = SYNONYM_LINES.map(line =>
  line.map(text => ({
    key: comparable(normalize(text), { isWhole: true }),
    words: contentWordsOf(text),
  })),
);

/** The words of a question that say what it is about, with other words for them. */
export function readQuestion(
  asked: string,
  options: { isAboutWho: boolean },
): QuestionWord[] {
  const words = options.isAboutWho
    ? contentWordsOf(withoutAsking(asked), isFillerOfWho)
    : contentWordsOf(asked);
  const text = comparable(asked);
  const lines = LINES.filter(line =>
    line.some(({ key }) => text.includes(key)),
  );
  return words.map(word => {
    const synonyms = lines.flatMap(line => synonymsIn(line, word, text));
    return synonyms.length === 0 ? word : { ...word, synonyms };
  });
}

/** The other words of a line for a word of the question that it has. */
function synonymsIn(
  line: readonly Synonym[],
  word: QuestionWord,
  text: string,
): WordSynonym[] {
  const shares = line
    .filter(({ key }) => text.includes(key))
    .map(({ key, words }) => {
      const isWhole = words.some(part => part.text === word.text);
      const isPart = word.script !== 'letters' && word.written.includes(key);
      return isWhole ? 1 : Number(isPart) * (key.length / word.written.length);
    });
  const share = Math.max(...shares, 0);
  return share === 0
    ? []
    : line
        .filter(({ words }) => words.every(part => part.text !== word.text))
        .map(({ words }) => ({ words, share }));
}

/** Words in letters as their stems between spaces, the rest as it is. */
function comparable(
  normalized: string,
  { isWhole = false }: { isWhole?: boolean } = {},
): string {
  const text = normalized.replace(
    /[a-z0-9]+(?:[-_'][a-z0-9]+)*/g,
    word => ` ${stemOf(word.replace(/[-_']/g, ''))} `,
  );
  const spaced = text.replace(/\s+/g, ' ');
  return isWhole ? spaced : ` ${spaced} `;
}

const SHORTEST_WITHOUT_SPACES = 7;
const LONGEST_WITHOUT_SPACES = 60;
const LONGEST_PIECE = 20;

/**
 * The question, normalized, with spaces where somebody left them out, as in
 * "whoownsdns", and with letters back in their order, as in "mial". Only what
 * falls into known words to the last letter is taken apart.
 *
 * @param knows - whether something is called so
 */
export function spaceOut(
  question: string,
  knows: (stem: string) => boolean,
): string {
  return normalize(question.slice(0, LONGEST_TEXT)).replace(/[a-z]+/g, run =>
    run.length > LONGEST_WITHOUT_SPACES ||
    knows(stemOf(run)) ||
    isFillerOfWho(run)
      ? run
      : withLettersSwapped(run, knows) ??
        takeApart(run, knows)?.join(' ') ??
        run,
  );
}

/** The known word that the run is but for two letters in the wrong order. */
function withLettersSwapped(
  run: string,
  knows: (stem: string) => boolean,
): string | undefined {
  for (let at = 1; at < run.length && run.length > 3; at++) {
    const swapped =
      run.slice(0, at - 1) + run[at] + run[at - 1] + run.slice(at + 1);
    if (knows(stemOf(swapped))) {
      return swapped;
    }
  }
  return undefined;
}

/** The run as the fewest known words, one of which says what it is about. */
function takeApart(
  run: string,
  knows: (stem: string) => boolean,
): string[] | undefined {
  if (run.length < SHORTEST_WITHOUT_SPACES) {
    return undefined;
  }
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= run.length; end++) {
    for (let at = Math.max(0, end - LONGEST_PIECE); at < end; at++) {
      const before = best[at];
      const piece = run.slice(at, end);
      const isWord =
        isExactFillerOfWho(piece) ||
        (piece.length > 2 && knows(stemOf(piece))) ||
        (piece.length === 2 && knows(piece));
      if (
        before &&
        isWord &&
        before.length + 1 < (best[end]?.length ?? Infinity)
      ) {
        best[end] = [...before, piece];
      }
    }
  }
  const pieces = best[run.length];
  return pieces?.some(piece => !isFillerWord(piece)) ? pieces : undefined;
}
