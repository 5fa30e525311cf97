import { readSources } from './sources';

const TOP_LEVEL = /^(?:export )?(?:const|function) (\w+)/gm;

/**
 * The names of the components that wait for an answer, directly or by a hook.
 * @param folder - the sources of a plugin
 * @param apiRefs - the names of the refs of APIs that ask a backend, beside
 *   those of the catalog and the identity
 * @public
 */
export function askingComponents(folder: string, apiRefs: string[]): string[] {
  const refs = [...apiRefs, 'catalogApiRef', 'identityApiRef'].join('|');
  const asking = new RegExp(
    `\\b(useRequest|useAsync|useAsyncFn|usePermission)(<[^(]*>)?\\(|useApi\\((?:${refs})\\)`,
  );
  const declared = readSources(folder).flatMap(({ text }) =>
    declarationsOf(text),
  );
  // Every caller of a hook that asks is asking, hooks included.
  const hooks = new Set<string>();
  const asks = (text: string) =>
    asking.test(text) ||
    [...hooks].some(hook => new RegExp(`\\b${hook}\\(`).test(text));
  for (let known = -1; known < hooks.size; ) {
    known = hooks.size;
    for (const { name, text } of declared) {
      if (/^use[A-Z]/.test(name) && asks(bodyOf(text))) {
        hooks.add(name);
      }
    }
  }
  return declared
    .filter(({ name, text }) => /^[A-Z]/.test(name) && asks(bodyOf(text)))
    .map(({ name }) => name)
    .sort();
}

/** The constants and functions at the top level of a source. */
function declarationsOf(source: string): { name: string; text: string }[] {
  const starts = [...source.matchAll(TOP_LEVEL)];
  return starts.map(({ 1: name, index }, position) => ({
    name,
    text: source.slice(index, starts[position + 1]?.index),
  }));
}

/** A declaration without its first line, which has its own name. */
function bodyOf(text: string): string {
  return text.slice(text.indexOf('\n') + 1);
}
