const ENTITY_REF = /^[a-z]+:[a-z0-9][a-z0-9._-]*\/[a-z0-9][a-z0-9._-]*$/;
const NAME = /^[a-z0-9]+(?:[-_.][a-z0-9]+)*$/i;

/** Whether a text is a full entity ref in lower case. */
export function isEntityRef(text: string): boolean {
  return ENTITY_REF.test(text);
}

/** Whether a text can be the id of a level or a check. */
export function isName(text: string): boolean {
  return NAME.test(text);
}

/** What a field of an address lists and makes sense, each once. */
export function listed<T extends string = string>(
  params: URLSearchParams,
  name: string,
  makesSense: (text: string) => boolean,
): T[] {
  const texts = (params.get(name) ?? '').split(',').filter(makesSense);
  return [...new Set(texts)] as T[];
}

/** Writes fields into an address and keeps those of others. */
export function writeFields(
  fields: Record<string, string | undefined>,
  params: URLSearchParams,
): URLSearchParams {
  const result = new URLSearchParams(params);
  for (const [name, value] of Object.entries(fields)) {
    if (value) {
      result.set(name, value);
    } else {
      result.delete(name);
    }
  }
  return result;
}
