import fc from 'fast-check';
import { hostileJson, spoiled } from './hostileJson';
import { HttpOperation } from './HttpOperation';

/** A body and the headers that say what it is. */
interface HostileBody {
  text?: string;
  headers: Record<string, string>;
}

const JSON_HEADERS = { 'content-type': 'application/json' };

const RAW: readonly string[] = [
  '',
  '{',
  '}',
  'null',
  '0',
  '"text"',
  '[]',
  '{}',
  '{"a":1,"a":2}',
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '"\\ud800"',
  '\ufeff{}',
  '{"a":1e999}',
  '['.repeat(50_000),
  `${'{"a":'.repeat(2_000)}1${'}'.repeat(2_000)}`,
  JSON.stringify({ text: 'x'.repeat(150_000) }),
];

const HEADERS: readonly Record<string, string>[] = [
  {},
  { 'content-type': 'text/plain' },
  { 'content-type': 'application/x-www-form-urlencoded' },
  { 'content-type': 'multipart/form-data; boundary=' },
  { 'content-type': 'application/json; charset=utf-7' },
  { 'content-type': 'application/json; charset="' },
  { ...JSON_HEADERS, 'content-encoding': 'gzip' },
  { ...JSON_HEADERS, 'content-encoding': 'nonsense' },
];

/** A body: where there are good ones, mostly one of them with something wrong in it. */
export function arbitraryBody(
  { takesBody }: HttpOperation,
  good: readonly object[],
): fc.Arbitrary<HostileBody> {
  const asJson = (value: unknown) => ({
    text: JSON.stringify(value),
    headers: JSON_HEADERS,
  });
  const nothing = fc.constant<HostileBody>({ headers: {} });
  const raw = fc
    .constantFrom(...RAW)
    .map<HostileBody>(text => ({ text, headers: JSON_HEADERS }));
  if (!takesBody) {
    return fc.oneof(
      { weight: 15, arbitrary: nothing },
      { weight: 1, arbitrary: raw },
    );
  }
  return fc.oneof(
    { weight: 1, arbitrary: nothing },
    { weight: 2, arbitrary: raw },
    { weight: 1, arbitrary: hostileJson.map(asJson) },
    {
      weight: good.length > 0 ? 8 : 0,
      arbitrary: fc
        .constantFrom(...good, {})
        .chain(spoiled)
        .map(asJson),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom(...good, {}), fc.constantFrom(...HEADERS))
        .map(([value, headers]) => ({ text: JSON.stringify(value), headers })),
    },
  );
}
