import { Environment } from '@marcbachmann/cel-js';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { Patterns } from './Patterns';
import { TextSearch } from './TextSearch';

/** The functions that stand before their arguments, and how many those are. */
export const CALLS: ReadonlyMap<string, number> = new Map([
  ['size', 1],
  ['duration', 1],
  ['timestamp', 1],
]);

/** The functions that stand behind what they work on, and how many arguments they take. */
export const METHODS: ReadonlyMap<string, number> = new Map([
  ['size', 0],
  ['startsWith', 1],
  ['endsWith', 1],
  ['contains', 1],
  ['matches', 1],
  ['lowerAscii', 0],
  ['upperAscii', 0],
  ['trim', 0],
  ['split', 1],
  ['getFullYear', 0],
  ['getMonth', 0],
  ['getDate', 0],
  ['getDayOfWeek', 0],
  ['getHours', 0],
  ['getMinutes', 0],
  ['getSeconds', 0],
]);

/** The macros that go through a list: a name for its items, and what to do with each. */
export const MACROS: ReadonlyMap<string, number> = new Map([
  ['all', 2],
  ['exists', 2],
  ['exists_one', 2],
  ['filter', 2],
  ['map', 2],
]);

const OURS = ['size', 'matches', 'contains', 'split'];

/**
 * The name under which a function of the language is registered. Ours stand in
 * for the built-in ones that would bring integers into a language whose numbers
 * are doubles, and for those whose time is more than in proportion to a text.
 */
export function registeredName(name: string): string {
  return OURS.includes(name) || name.startsWith('get') ? `${name}_` : name;
}

const TIMESTAMP = 'google.protobuf.Timestamp';

const DURATION = 'google.protobuf.Duration';

/** What a CEL duration is as a number. */
type Milliseconds = { valueOf(): number };

/** Registers the functions that stand in for built-in ones. */
export function registerRuleFunctions(
  environment: Environment,
  { patterns, calendar }: { patterns: Patterns; calendar: Calendar },
): void {
  // Dates and times are those of the organisation.
  const shown = (at: Date) => calendar.clockAt(at);
  const characters = (text: string) => Array.from(text).length;
  const items = (list: unknown[]) => list.length;
  const whole = (unit: number) => (span: Milliseconds) =>
    Math.trunc(span.valueOf() / unit);
  const functions: Record<string, (value: never, argument: never) => unknown> =
    {
      'size_(string): double': characters,
      'string.size_(): double': characters,
      'size_(list): double': items,
      'list.size_(): double': items,
      'string.matches_(string): bool': (text: string, pattern: string) =>
        patterns.test(pattern, text),
      'string.contains_(string): bool': (text: string, wanted: string) =>
        TextSearch.create(wanted).isIn(text),
      'string.split_(string): list<string>': (text: string, between: string) =>
        TextSearch.create(between).split(text),
      [`${TIMESTAMP}.getFullYear_(): double`]: (at: Date) =>
        shown(at).getUTCFullYear(),
      [`${TIMESTAMP}.getMonth_(): double`]: (at: Date) =>
        shown(at).getUTCMonth(),
      [`${TIMESTAMP}.getDate_(): double`]: (at: Date) => shown(at).getUTCDate(),
      [`${TIMESTAMP}.getDayOfWeek_(): double`]: (at: Date) =>
        shown(at).getUTCDay(),
      [`${TIMESTAMP}.getHours_(): double`]: (at: Date) =>
        shown(at).getUTCHours(),
      [`${TIMESTAMP}.getMinutes_(): double`]: (at: Date) =>
        shown(at).getUTCMinutes(),
      [`${TIMESTAMP}.getSeconds_(): double`]: (at: Date) =>
        shown(at).getUTCSeconds(),
      [`${DURATION}.getHours_(): double`]: whole(3_600_000),
      [`${DURATION}.getMinutes_(): double`]: whole(60_000),
      [`${DURATION}.getSeconds_(): double`]: whole(1_000),
    };
  for (const [signature, handler] of Object.entries(functions)) {
    environment.registerFunction(signature, handler, { async: false });
  }
  environment.registerOperator(
    'double % double',
    (left: number, right: number) => left % right,
  );
}
