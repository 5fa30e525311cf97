import { HttpOperation, HttpParameter } from './HttpOperation';

/** What means something to the API under test. */
export interface Vocabulary {
  /** Values of parameters that lead somewhere, by name, or by operation and name: `GetTeam.name`. */
  values: Readonly<Record<string, readonly string[]>>;
  /** Bodies that are accepted, by operation. */
  bodies?: Readonly<Record<string, readonly object[]>>;
}

/** The values of a parameter that lead somewhere. */
export function listGoodValues(
  operation: HttpOperation,
  { name, examples }: HttpParameter,
  { values }: Vocabulary,
): string[] {
  const known = values[`${operation.id}.${name}`] ?? values[name] ?? [];
  const good = [...known, ...examples];
  return good.length > 0 ? good : ['something'];
}
