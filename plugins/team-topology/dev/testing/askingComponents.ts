import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const SRC = join(__dirname, '../../src');

const ASKS =
  /\b(useRequest|useAsync|useAsyncFn|usePermission)\(|useApi\((?:teamTopologyApiRef|catalogApiRef|identityApiRef)\)/;

/** The components that wait for an answer, by the paths of their files. */
export function askingComponents(): string[] {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter(
      file => /\.tsx?$/.test(file) && !/(\.test\.|__testUtils__)/.test(file),
    )
    .map(file => ({ file, text: readFileSync(join(SRC, file), 'utf8') }));
  // A hook that asks makes everybody ask who calls it, hooks included.
  const hooks = new Set<string>();
  const asks = (text: string) =>
    ASKS.test(text) ||
    [...hooks].some(hook => new RegExp(`\\b${hook}\\(`).test(text));
  for (let known = -1; known < hooks.size; ) {
    known = hooks.size;
    for (const { file, text } of files) {
      const name = basename(file).replace(/\.tsx?$/, '');
      if (/^use[A-Z]/.test(name) && name !== 'useRequest' && asks(text)) {
        hooks.add(name);
      }
    }
  }
  return files
    .filter(({ file, text }) => file.endsWith('.tsx') && asks(text))
    .map(({ file }) => file)
    .sort();
}
