import { Answer } from './Instance';

/** Where two answers differ, and between what. */
export interface Difference {
  /** Such as `facts[].value`, without what an item of a list is called. */
  field: string;
  /** The objects in which the field stands. */
  within: [unknown, unknown];
  /** What is there where the entity is hidden, and where it does not exist. */
  values: [unknown, unknown];
  /** Both answers. */
  root: [unknown, unknown];
}

/** What tells the items of a list apart. */
const KEYS = ['ref', 'entity', 'check', 'provider', 'name', 'group', 'id'];

/** Some are at the end of a text that was cut. */
const MOMENT = /\d{4}-\d{2}-\d{2}T[\d:.]*(?:Z|…)/g;
const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** Of a draft. */
const ADDRESS = /"id":"[\w-]{24}"/g;
const REVISION = /[0-9a-f]{64}/g;
const AGE = /less than a minute|\d+ minutes?/g;

/** Where an answer about what is hidden differs from one about what does not exist. */
export function compare(hidden: Answer, absent: Answer): Difference[] {
  const bodies = [read(hidden.text), read(absent.text)] as const;
  return differences(
    { status: hidden.status, body: bodies[0] },
    { status: absent.status, body: bodies[1] },
  ).map(difference => ({ ...difference, root: [...bodies] }));
}

/** An answer without what differs from one moment to the next. */
function read(text: string): unknown {
  const lasting = text
    .replace(MOMENT, '<moment>')
    .replace(ID, '<id>')
    .replace(ADDRESS, '"id":"<id>"')
    .replace(REVISION, '<revision>')
    .replace(AGE, '<age>')
    .replace(/"ageMs":\d+/g, '"ageMs":0');
  try {
    return JSON.parse(lasting);
  } catch {
    const lines = lasting.replace('\uFEFF', '').split('\n');
    return lines[0].startsWith('"entity",') ? readCsv(lines) : lines;
  }
}

/** The rows of a table by what their columns are called; no text in it has a comma or a quote. */
function readCsv(lines: string[]): Record<string, string>[] {
  const [columns, ...rows] = lines.map(line =>
    line.split(',').map(value => value.replace(/^"(.*)"$/, '$1')),
  );
  return rows.map(row =>
    Object.fromEntries(row.map((value, index) => [columns[index], value])),
  );
}

function differences(
  hidden: unknown,
  absent: unknown,
  field = '',
  within: [unknown, unknown] = [hidden, absent],
): Omit<Difference, 'root'>[] {
  if (Array.isArray(hidden) && Array.isArray(absent)) {
    return pairs(hidden, absent).flatMap(([a, b]) =>
      differences(a, b, `${field}[]`, within),
    );
  }
  if (isRecord(hidden) && isRecord(absent)) {
    const keys = new Set([...Object.keys(hidden), ...Object.keys(absent)]);
    return [...keys].flatMap(key =>
      differences(hidden[key], absent[key], field ? `${field}.${key}` : key, [
        hidden,
        absent,
      ]),
    );
  }
  return JSON.stringify(hidden) === JSON.stringify(absent)
    ? []
    : [{ field, within, values: [hidden, absent] }];
}

/** Items that belong together: by what they are called, or else by their place. */
function pairs(hidden: unknown[], absent: unknown[]): [unknown, unknown][] {
  const rest = [...absent];
  const found = hidden.map((item, index): [unknown, unknown] => {
    const key = keyOf(item);
    const place =
      key === undefined ? -1 : rest.findIndex(other => keyOf(other) === key);
    if (key === undefined) {
      return [item, absent[index]];
    }
    return [item, place < 0 ? undefined : rest.splice(place, 1)[0]];
  });
  const isKeyed = hidden.some(item => keyOf(item) !== undefined);
  const missing = isKeyed ? rest : absent.slice(hidden.length);
  return [
    ...found,
    ...missing.map((item): [unknown, unknown] => [undefined, item]),
  ];
}

function keyOf(item: unknown): string | undefined {
  if (typeof item === 'string') {
    return item;
  }
  if (!isRecord(item)) {
    return undefined;
  }
  const { owners, rule, scorecard, subjects } = item;
  const names = [
    ...KEYS.map(key => item[key]),
    nameOfOwners(owners),
    // Of a smell: what it is about, and by which rule.
    Array.isArray(subjects) ? `${rule} ${subjects.join(' ')}` : undefined,
    isRecord(scorecard) ? scorecard.ref : scorecard,
  ];
  return names.some(it => typeof it === 'string')
    ? JSON.stringify(names)
    : undefined;
}

/** Of a row of an overview: an owner who is hidden is another, one who is nowhere is missing. */
function nameOfOwners(owners: unknown): string | undefined {
  if (owners === 'missing') {
    return 'other';
  }
  return typeof owners === 'string' ? owners : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
