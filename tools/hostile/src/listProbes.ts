import { HostileRequest } from './HostileRequest';
import { HttpOperation } from './HttpOperation';
import { percentEncode } from './percentEncode';
import { listGoodValues, Vocabulary } from './Vocabulary';
import { writePath } from './writePath';

/** What a database, a parser of UTF-8, an object or a pattern does not take. */
const PROBES = [
  '\0',
  'a\0',
  'component:default/a\0',
  '\ud800',
  '__proto__',
  '%',
];

/**
 * Requests in which one parameter is wrong and all others are good, whatever
 * chance says: each parameter with each of the values that do most harm.
 */
export function listProbes(
  operation: HttpOperation,
  vocabulary: Vocabulary,
): HostileRequest[] {
  const { method, parameters } = operation;
  const [body] = vocabulary.bodies?.[operation.id] ?? [];
  return parameters.flatMap(probed =>
    PROBES.map<HostileRequest>(probe => {
      const write = (it: (typeof parameters)[number]) =>
        percentEncode(
          it === probed ? probe : listGoodValues(operation, it, vocabulary)[0],
        );
      return {
        method,
        path: writePath(
          operation,
          parameters.filter(it => it.in === 'path').map(write),
          parameters
            .filter(it => it.in === 'query')
            .filter(it => it === probed || it.required)
            .map(it => `${it.name}=${write(it)}`),
        ),
        headers: { 'content-type': 'application/json' },
        body: body && JSON.stringify(body),
      };
    }),
  );
}
