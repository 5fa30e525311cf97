import {
  joinField,
  quoteValue,
} from '@kumiki/backstage-plugin-team-topology-common';
import { asMap } from '../yaml/isSameData';

/** A field that a change gives another value. */
export interface FieldChange {
  /** The place in the entity, such as `spec.contact.channels[0].url`. */
  field: string;
  /** The value before, in words; absent where the field is new. */
  from?: string;
  /** The value after, in words; absent where the field goes. */
  to?: string;
}

/** Nobody reads more. */
const MOST = 100;

/** Which fields differ between two versions of an entity. */
export function listChanges(before: unknown, after: unknown): FieldChange[] {
  const changes: FieldChange[] = [];
  compare('', before, after, changes);
  return changes;
}

/** The changes as text, a line each, indented so that nothing in them is Markdown. */
export function summarizeChanges(changes: readonly FieldChange[]): string {
  const lines = changes.map(({ field, from, to }) =>
    from === undefined
      ? `+ ${field}: ${to}`
      : `${to === undefined ? '-' : '~'} ${field}: ${from}${
          to === undefined ? '' : ` -> ${to}`
        }`,
  );
  const more = changes.length === MOST ? ['and possibly more'] : [];
  return [...(lines.length > 0 ? lines : ['Nothing changes.']), ...more]
    .map(line => `    ${line}`)
    .join('\n');
}

function compare(
  field: string,
  before: unknown,
  after: unknown,
  changes: FieldChange[],
): void {
  if (before === after || changes.length >= MOST) {
    return;
  }
  const [old, now] = [entriesOf(before), entriesOf(after)];
  if (!old && !now) {
    changes.push({
      field,
      ...(before === undefined ? {} : { from: quoteValue(before) }),
      ...(after === undefined ? {} : { to: quoteValue(after) }),
    });
    return;
  }
  for (const key of new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])) {
    compare(joinField(field, key), old?.get(key), now?.get(key), changes);
  }
  if (before !== undefined && !old) {
    changes.push({ field, from: quoteValue(before) });
  } else if (after !== undefined && !now) {
    changes.push({ field, to: quoteValue(after) });
  }
}

function entriesOf(value: unknown): Map<string | number, unknown> | undefined {
  if (Array.isArray(value)) {
    return new Map(value.map((item, index) => [index, item]));
  }
  const map = asMap(value);
  return map && new Map(Object.entries(map));
}
