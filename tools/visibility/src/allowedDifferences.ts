import { Difference } from './compare';
import { HiddenKind } from './hidden';

/** What an answer about something hidden may say that one about nothing does not. */
interface Allowed {
  /** As docs/visibility.md has it. */
  why: string;
  /** Where it depends on what is hidden. */
  kinds?: readonly HiddenKind[];
  /** Where it depends on what is asked. */
  asked?: RegExp;
  covers(difference: Difference, leaf: string): boolean;
}

const NOT_VISIBLE = /not visible/;
const NUMBER = /\d+(\.\d+)?/g;
const STATES = ['pass', 'self-maintained'];
/** The rule about owners that the catalog does not have. */
const UNKNOWN_OWNER = 'OW01';
const SMELL_FACT = /^facts\.smells\.(basedOn|[a-z]{2}\d{2})$/;

/** Everything that is, and no more. */
const ALLOWED: readonly Allowed[] = [
  {
    why: 'An answer says that something is withheld, and not what',
    covers: ({ within: [hidden], values }, leaf) => {
      if (isWithheld(values[0])) {
        return true;
      }
      const withheld = fieldOf(hidden, 'withheld');
      const fields =
        withheld === true
          ? ['value', 'points', 'message']
          : [withheld].flat().flatMap(field =>
              // What is said of a template or an owner goes with it.
              field === 'template' ? ['template', 'version', 'title'] : [field],
            );
      return withheld !== undefined && ['withheld', ...fields].includes(leaf);
    },
  },
  {
    why: 'A text says that something in it is not visible',
    covers: ({ values: [hidden] }, leaf) =>
      ['message', 'reason', 'error', 'owner', 'system'].includes(leaf) &&
      NOT_VISIBLE.test(String(hidden)),
  },
  {
    why: 'A reason says what happened, and not what the reader may not see of it',
    covers: ({ values: [hidden], field, within }, leaf) =>
      (['message', 'failure'].includes(leaf) &&
        hidden === undefined &&
        /reasons\[\]/.test(field)) ||
      (leaf === 'reasons' &&
        JSON.stringify(hidden) ===
          JSON.stringify({ rule: 'self-maintained' }) &&
        fieldOf(within[0], 'state') === 'self-maintained'),
  },
  {
    why: 'Numbers of facts are of the whole organisation',
    covers: ({ values }, leaf) => {
      const [hidden, absent] = values.map(String);
      return leaf === 'message'
        ? hidden.replace(NUMBER, '') === absent.replace(NUMBER, '')
        : leaf === 'value' &&
            [hidden, absent].every(it => it.replace(NUMBER, '') === '');
    },
  },
  {
    why: 'What cannot do without an owner has one that exists nowhere',
    kinds: ['Group', 'User'],
    covers: ({ values: [hidden, absent] }) =>
      hidden === undefined && `${JSON.stringify(absent)}`.includes('nobody'),
  },
  {
    why: 'What a hidden owner has is counted, and not as that of one that does not exist',
    kinds: ['Group', 'User'],
    covers: ({ values: [hidden, absent] }, leaf) =>
      leaf === 'owners' && hidden === 'other' && absent === 'missing',
  },
  {
    why: 'What belongs to an owner that exists nowhere is a smell, which is counted',
    kinds: ['Group', 'User'],
    asked: /^(GetSmells|GetSmellCounts|PreviewDraft)$/,
    covers: ({ values: [hidden, absent], within }, leaf) =>
      Number(absent) - Number(hidden) === 1 &&
      (fieldOf(within[0], 'rule') === UNKNOWN_OWNER ||
        ['warn', 'before', 'after'].includes(leaf)),
  },
  {
    why: 'Facts about smells are of the whole organisation, and so is what they rest on',
    kinds: ['Group', 'TeamApi', 'OptOut'],
    covers: ({ values: [hidden], within }, leaf) =>
      leaf === 'value' &&
      hidden === undefined &&
      SMELL_FACT.test(String(fieldOf(within[0], 'name'))),
  },
  {
    why: 'States are of the whole organisation: an opt-out counts, whoever sees it',
    kinds: ['OptOut', 'Capability', 'Group'],
    covers: ({ values, field }, leaf) =>
      /(^|\.)(states?|counts)(\.|$)|check: /.test(field) &&
      (STATES.includes(leaf) ||
        values.every(it => STATES.includes(String(it)))),
  },
  {
    why: 'What speaks of something hidden is still an entity of the catalog',
    kinds: ['Component', 'Capability', 'Group'],
    covers: ({ values }, leaf) =>
      leaf === 'entities' && values.every(it => typeof it === 'number'),
  },
  {
    why: 'What is withheld is unknown in a preview, which says of how many entities',
    asked: /^(PreviewScorecard|scorecards:preview-scorecard)$/,
    covers: ({ root: [hidden] }, leaf) => {
      const preview = fieldOf(hidden, 'output') ?? hidden;
      return (
        leaf === 'withheldEntities' ||
        Number(fieldOf(preview, 'withheldEntities')) > 0
      );
    },
  },
];

/** Every reason for which answers may differ. */
export const REASONS: readonly string[] = ALLOWED.map(({ why }) => why);

/** Why answers may differ there; nothing where they may not. */
export function whyAllowed(
  difference: Difference,
  about: { kind: HiddenKind; asked: string },
): string | undefined {
  const leaf = /([^.[\]]+)(\[\])*$/.exec(difference.field)?.[1] ?? '';
  return ALLOWED.find(
    ({ kinds, asked, covers }) =>
      (kinds?.includes(about.kind) ?? true) &&
      (asked?.test(about.asked) ?? true) &&
      covers(difference, leaf),
  )?.why;
}

/** Whether it is a fact that is withheld, or a provider of such facts alone. */
function isWithheld(value: unknown): boolean {
  const facts = fieldOf(value, 'facts');
  return Array.isArray(facts)
    ? facts.length > 0 && facts.every(isWithheld)
    : fieldOf(value, 'withheld') === true;
}

function fieldOf(value: unknown, name: string): unknown {
  return Object(value)[name];
}
