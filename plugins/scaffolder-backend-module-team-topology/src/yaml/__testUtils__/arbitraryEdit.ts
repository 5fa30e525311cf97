import fc from 'fast-check';
import { JsonObject, JsonValue } from '@backstage/types';

type Path = (string | number)[];

/** A change of data, as somebody might make it. */
export interface DataEdit {
  kind: 'set' | 'remove' | 'add' | 'insert';
  /** What is set or removed, or the collection that something is added to. */
  path: Path;
  data: JsonObject;
}

const text = fc.oneof(
  fc.constantFrom(
    'plain',
    '2026-01-01',
    'true',
    'yes',
    '#hash',
    'a: b',
    'a, b]',
    "it's",
    '"quoted"',
    ' blank in front',
    '長い説明：担当が決まっていません',
    '- dash',
    '&anchor',
    '',
    'two\nlines',
    'ends with a newline\n',
  ),
  fc.string({ maxLength: 12 }),
);
const scalar = fc.oneof(text, fc.boolean(), fc.integer(), fc.constant(null));
const value: fc.Arbitrary<JsonValue> = fc.oneof(
  { weight: 5, arbitrary: scalar },
  { weight: 1, arbitrary: fc.constantFrom<JsonValue>([], {}) },
  { weight: 2, arbitrary: fc.array(scalar, { minLength: 1, maxLength: 3 }) },
  {
    weight: 2,
    arbitrary: fc.record(
      { responsibility: text, primary: fc.boolean() },
      { noNullPrototype: true },
    ),
  },
);

/** An edit of the data of a document. */
export function arbitraryEdit(data: JsonObject): fc.Arbitrary<DataEdit> {
  const places = placesOf(data);
  return fc
    .record({
      place: fc.constantFrom(...places),
      kind: fc.constantFrom<DataEdit['kind']>('set', 'remove', 'add', 'insert'),
      value,
      at: fc.nat({ max: 3 }),
      key: fc.constantFrom('added', 'ended', 'キー', 'with: colon'),
    })
    .map(choice => edit(data, choice));
}
function edit(
  original: JsonObject,
  choice: {
    place: Path;
    kind: DataEdit['kind'];
    value: JsonValue;
    at: number;
    key: string;
  },
): DataEdit {
  const data = copy(original) as JsonObject;
  const { kind, place } = choice;
  const holder = valueAt(data, place.slice(0, -1));
  const target = valueAt(data, place);
  const last = place[place.length - 1];
  if (kind === 'remove' && Array.isArray(holder)) {
    holder.splice(Number(last), 1);
    return { kind, path: place, data };
  }
  if (kind === 'remove') {
    delete (holder as JsonObject)[last];
    return { kind, path: place, data };
  }
  if (kind === 'add' && isMap(target)) {
    target[choice.key] = choice.value;
    return { kind, path: place, data };
  }
  if (kind === 'add' && Array.isArray(target)) {
    target.push(choice.value);
    return { kind, path: place, data };
  }
  if (kind === 'insert' && Array.isArray(target)) {
    target.splice(Math.min(choice.at, target.length), 0, choice.value);
    return { kind, path: place, data };
  }
  (holder as JsonObject)[last] = choice.value;
  return { kind: 'set', path: place, data };
}

/** Where an alias stands, the copy has a value of its own. */
function copy(value_: JsonValue | undefined): JsonValue | undefined {
  if (Array.isArray(value_)) {
    return value_.map(it => copy(it) as JsonValue);
  }
  return isMap(value_)
    ? Object.fromEntries(
        Object.entries(value_).map(([key, it]) => [key, copy(it)]),
      )
    : value_;
}

/** The value at a place. */
function valueAt(data: JsonValue | undefined, path: Path): unknown {
  return path.reduce<unknown>(
    (value_, key) => (value_ as Record<string, unknown>)[key],
    data,
  );
}

function placesOf(value_: JsonValue | undefined, path: Path = []): Path[] {
  const own = path.length === 0 ? [] : [path];
  if (Array.isArray(value_)) {
    return [
      ...own,
      ...value_.flatMap((it, at_) => placesOf(it, [...path, at_])),
    ];
  }
  return isMap(value_)
    ? [
        ...own,
        ...Object.entries(value_).flatMap(([key, it]) =>
          placesOf(it, [...path, key]),
        ),
      ]
    : own;
}

function isMap(value_: unknown): value_ is JsonObject {
  return (
    typeof value_ === 'object' && value_ !== null && !Array.isArray(value_)
  );
}
