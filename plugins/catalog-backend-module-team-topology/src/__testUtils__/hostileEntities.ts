import fc from 'fast-check';
import { Entity } from '@backstage/catalog-model';
import { JsonObject, JsonValue } from '@backstage/types';
import { readToday } from '../examples/__testUtils__/readExamples';
import { ACCEPTED_KINDS, AcceptedKind } from '../kindDefinitions';

const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];

/** Values that somebody might write, by mistake or on purpose. */
const hostile: fc.Arbitrary<JsonValue> = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<JsonValue>,
  fc.constantFrom<JsonValue>(...NAMES, '', ' ', '.', '/', ':', 'a:b/c', '~1'),
  fc.constantFrom<JsonValue>(
    ...['2024-02-30', '0000-00-00', '9999-12-31', '+275760-09-13', '1e3'],
    ...[
      '<script>alert(1)</script>',
      '${{ secrets.TOKEN }}',
      '\u0000',
      '\ud800',
    ],
    ...['\u202egpj', '🧵'.repeat(50), 'x'.repeat(100_000), 'P1Y', 'P'],
    ...[-0, 1e308, Number.MAX_SAFE_INTEGER + 2, null, true],
  ),
  fc.constant(null).map(() => new Array<JsonValue>(10_000).fill('sre')),
  fc.nat(60).map(depth => nested(depth)),
  fc.dictionary(
    fc.constantFrom(...NAMES, 'kind', '$not', '$all', '$in', 'spec.type'),
    fc.constantFrom<JsonValue>('a', 1, null, [], {}, { $in: [] }),
    { maxKeys: 4 },
  ) as fc.Arbitrary<JsonValue>,
);

function nested(depth: number): JsonValue {
  let value: JsonValue = 'end';
  for (let level = 0; level < depth; level++) {
    value = level % 2 === 0 ? [value] : { $not: value };
  }
  return value;
}

type Change = (value: JsonValue) => JsonValue | undefined;

/** What may happen to a field; nothing stands for its disappearance. */
const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.constant<Change>(() => undefined),
  fc.constant<Change>(value => [value, value]),
  fc.constant<Change>(value => ({ value })),
  fc.constant<Change>(value => JSON.stringify(value)),
  fc.constant<Change>(value => (Array.isArray(value) ? {} : 7)),
  hostile.map(
    (value): Change =>
      () =>
        value,
  ),
  fc.tuple(fc.constantFrom(...NAMES, 'ownr', 'x'), hostile).map(
    ([name, value]): Change =>
      it => {
        if (typeof it !== 'object' || it === null || Array.isArray(it)) {
          return value;
        }
        return Object.fromEntries([...Object.entries(it), [name, value]]);
      },
  ),
);

/** The paths of everything in a value, the value itself among them. */
function pathsIn(
  value: JsonValue | undefined,
  path: string[] = [],
): string[][] {
  const inner =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, it]) =>
          pathsIn(it, [...path, key]),
        )
      : [];
  return [path, ...inner];
}

function changeAt(
  value: JsonValue,
  [key, ...rest]: string[],
  change: Change,
): JsonValue | undefined {
  if (key === undefined || typeof value !== 'object' || value === null) {
    return change(value);
  }
  const isList = Array.isArray(value);
  const entries = Object.entries(value).flatMap(([name, it]) => {
    const changed =
      name === key && it !== undefined ? changeAt(it, rest, change) : it;
    return changed === undefined ? [] : [[name, changed] as const];
  });
  return isList
    ? entries.map(([, it]) => it)
    : (Object.fromEntries(entries) as JsonObject);
}

const ours = readToday().filter(({ kind }) =>
  ACCEPTED_KINDS.some(it => it === kind),
);

/**
 * An entity of the demo organisation with up to three of its fields changed: of
 * those with a change, as few as one in a hundred may be good enough to be
 * accepted, and what is accepted is to be looked at in every run.
 */
export function mutatedEntity(kind: AcceptedKind): fc.Arbitrary<Entity> {
  const examples = ours.filter(entity => entity.kind === kind);
  const mutations = fc.array(fc.tuple(fc.nat(), changes), {
    minLength: 0,
    maxLength: 3,
  });
  return fc
    .tuple(fc.constantFrom(...examples), mutations)
    .map(([{ apiVersion, metadata, spec }, list]) => {
      const changed = list.reduce<JsonValue>((value, [at, change]) => {
        const paths = pathsIn(value);
        return changeAt(value, paths[at % paths.length], change) ?? null;
      }, JSON.parse(JSON.stringify(spec)));
      return { apiVersion, kind, metadata, spec: changed } as Entity;
    });
}
