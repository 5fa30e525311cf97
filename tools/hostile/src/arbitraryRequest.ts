import fc from 'fast-check';
import { arbitraryBody } from './arbitraryBody';
import { arbitraryHeaders } from './arbitraryHeaders';
import { HostileRequest } from './HostileRequest';
import { hostileText } from './hostileText';
import { HttpOperation, HttpParameter } from './HttpOperation';
import { percentEncode } from './percentEncode';
import { listGoodValues, Vocabulary } from './Vocabulary';
import { writePath } from './writePath';

/** What no encoder writes. */
const GARBAGE = [
  '%',
  '%zz',
  '%00',
  '%ff%fe',
  '%c0%ae%c0%ae',
  '%252e',
  '+',
  ';',
];

/** Keys that a parser of query strings may take for a structure. */
const KEY_FORMS: readonly ((name: string) => string)[] = [
  name => `${name}[]`,
  name => `${name}[0]`,
  name => `${name}[99999999]`,
  name => `${name}[__proto__][polluted]`,
  name => `${name}${'[a]'.repeat(300)}`,
  name => name.toUpperCase(),
  () => '__proto__[polluted]',
  () => 'constructor[prototype][polluted]',
  () => '__proto__',
  () => 'hasOwnProperty',
  () => 'polluted',
];

/** Fields that no operation has. */
const extraFields: fc.Arbitrary<string[]> = fc.oneof(
  { weight: 12, arbitrary: fc.constant<string[]>([]) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(hostileText, hostileText)
      .map(pair => [pair.map(percentEncode).join('=')]),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<string[][]>(
      ['&&=&'],
      ['%zz=%'],
      ['a'.repeat(9_000)],
    ),
  },
);

/** A request to an operation, good in most of its parts and hostile in some. */
export function arbitraryRequest(
  operation: HttpOperation,
  vocabulary: Vocabulary,
): fc.Arbitrary<HostileRequest> {
  const valueOf = (parameter: HttpParameter) =>
    encodedValue(listGoodValues(operation, parameter, vocabulary));
  const inPath = operation.parameters.filter(it => it.in === 'path');
  const inQuery = operation.parameters.filter(it => it.in === 'query');
  return fc
    .record({
      segments: fc.tuple(...inPath.map(valueOf)),
      query: fc.tuple(
        ...inQuery.map(it => queryFields(it, valueOf(it))),
        extraFields,
      ),
      headers: arbitraryHeaders,
      body: arbitraryBody(operation, vocabulary.bodies?.[operation.id] ?? []),
    })
    .map(({ segments, query, headers, body }) => ({
      method: operation.method,
      path: writePath(operation, segments, query.flat()),
      headers: { ...headers, ...body.headers },
      body: body.text,
    }));
}

function encodedValue(good: readonly string[]): fc.Arbitrary<string> {
  const goodValue = fc.constantFrom(...good);
  return fc.oneof(
    { weight: 12, arbitrary: goodValue.map(percentEncode) },
    { weight: 3, arbitrary: hostileText.map(percentEncode) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(goodValue, hostileText)
        .map(parts => percentEncode(parts.join(''))),
    },
    { weight: 1, arbitrary: fc.constantFrom(...GARBAGE) },
  );
}

/** A parameter of the query: mostly absent or once, and sometimes as nobody writes it. */
function queryFields(
  { name, required }: HttpParameter,
  value: fc.Arbitrary<string>,
): fc.Arbitrary<string[]> {
  const key = fc.oneof(
    { weight: 12, arbitrary: fc.constant(name) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(...KEY_FORMS).map(form => form(name)),
    },
  );
  const field = fc.tuple(key, value).map(parts => parts.join('='));
  return fc.oneof(
    { weight: required ? 0 : 8, arbitrary: fc.constant<string[]>([]) },
    { weight: 5, arbitrary: field.map(one => [one]) },
    { weight: 1, arbitrary: fc.array(field, { maxLength: 4 }) },
    { weight: 1, arbitrary: field.map(one => Array<string>(60).fill(one)) },
  );
}
