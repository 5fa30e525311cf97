import fc from 'fast-check';
import { hostileText } from './hostileText';

const UNLIKELY: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -0,
  -1,
  1.5,
  1e308,
  -9007199254740993,
  [],
  {},
  [[]],
  [null],
];

/** A JSON value that is probably not the one that belongs there. */
export const hostileJson: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: hostileText },
  { weight: 3, arbitrary: fc.constantFrom(...UNLIKELY) },
  {
    weight: 1,
    arbitrary: fc.dictionary(hostileText, hostileText, { maxKeys: 4 }),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.integer({ min: 2, max: 400 }), fc.constantFrom('all', 'not'))
      .map(([depth, key]) => nest(depth, key)),
  },
);

/** The value with one of its parts replaced, left out or doubled. */
export function spoiled(value: unknown): fc.Arbitrary<unknown> {
  const paths = listPaths(value);
  return fc
    .tuple(
      fc.constantFrom(...paths),
      fc.option(hostileJson, { nil: undefined }),
      hostileText,
      fc.boolean(),
    )
    .map(([path, replacement, text, isLonger]) => {
      const present = path.reduce<unknown>((at, key) => Object(at)[key], value);
      return isLonger && typeof present === 'string'
        ? replaceAt(value, path, `${present}${text}`, text)
        : replaceAt(value, path, replacement, text);
    });
}

function nest(depth: number, key: string): unknown {
  let value: unknown = {};
  for (let level = 0; level < depth; level += 1) {
    value = key === 'all' ? { all: [value] } : { [key]: value };
  }
  return value;
}

type Path = readonly (string | number)[];

function listPaths(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) {
    return [path];
  }
  const parts = Object.entries(value).flatMap(([key, part]) =>
    listPaths(part, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return [path, ...parts];
}

/** Leaves out what is replaced by nothing; at an object it adds a key instead. */
function replaceAt(
  value: unknown,
  path: Path,
  replacement: unknown,
  key: string,
): unknown {
  const [first, ...rest] = path;
  if (first === undefined) {
    return replacement === undefined && isRecord(value)
      ? { ...value, [key]: key }
      : replacement;
  }
  const replaced = replaceAt(Object(value)[first], rest, replacement, key);
  if (Array.isArray(value)) {
    return value.map((item, index) => (index === first ? replaced : item));
  }
  return { ...Object(value), [first]: replaced };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
