export function expressionsOf(text: string): string[];
export function textsOf(file: string, source: string): string[];
export function translateContent(
  file: string,
  source: string,
  dictionary: ReadonlyMap<string, string>,
): { content: string; missing: string[] };
export function readDictionary(
  file: string,
  source: string,
): Map<string, string>;
