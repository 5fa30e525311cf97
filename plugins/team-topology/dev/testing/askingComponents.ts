import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SRC = join(__dirname, '../../src');

const ASKS =
  /\b(useRequest|useAsync|useAsyncFn|usePermission)(<[^(]*>)?\(|useApi\((?:teamTopologyApiRef|catalogApiRef|identityApiRef)\)/;

const TOP_LEVEL = /^(?:export )?(?:const|function) (\w+)/gm;

/** The names of the components that wait for an answer, directly or by a hook. */
export function askingComponents(): string[] {
  const declared = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter(
      file => /\.tsx?$/.test(file) && !/(\.test\.|__testUtils__)/.test(file),
    )
    .flatMap(file => declarationsOf(readFileSync(join(SRC, file), 'utf8')));
  // Every caller of a hook that asks is asking, hooks included.
  const hooks = new Set<string>();
  const asks = (text: string) =>
    ASKS.test(text) ||
    [...hooks].some(hook => new RegExp(`\\b${hook}\\(`).test(text));
  for (let known = -1; known < hooks.size; ) {
    known = hooks.size;
    for (const { name, text } of declared) {
      if (/^use[A-Z]/.test(name) && name !== 'useRequest' && asks(text)) {
        hooks.add(name);
      }
    }
  }
  return declared
    .filter(({ name, text }) => /^[A-Z]/.test(name) && asks(text))
    .map(({ name }) => name)
    .sort();
}

/** The constants and functions at the top level of a source, without their first lines. */
function declarationsOf(source: string): { name: string; text: string }[] {
  const starts = [...source.matchAll(TOP_LEVEL)];
  return starts.map(({ 1: name, index }, position) => {
    const text = source.slice(index, starts[position + 1]?.index);
    return { name, text: text.slice(text.indexOf('\n') + 1) };
  });
}
