// node scripts/check-words.mjs: looks for expressions of docs/vocabulary.yaml in everything that people read.
// With --comments it lists those in comments of the code, too; these fail nothing.
import { readFile } from 'node:fs/promises';
import { globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './lib/toolchain.mjs';

const require = createRequire(import.meta.url);
const ts = require('typescript');
const { parse } = require('yaml');

const CODE = ['{plugins,packages,tools,benchmarks}/**/{src,dev}/**/*.{ts,tsx}'];
const DOCUMENTS = [
  '*.md',
  '.changeset/*.md',
  '{docs,examples}/**/*.md',
  '{plugins,packages,tools,benchmarks}/**/README.md',
];
const DESCRIPTIONS = [
  '{plugins,packages}/**/config.d.ts',
  '{plugins,packages}/**/src/schema/*.{json,yaml}',
  '{examples,templates}/**/*.yaml',
];
const IGNORED =
  /node_modules|(^|\/)(dist|dist-types|generated|__fixtures__|__testUtils__|migrations)\/|fillerWords|\.test\.tsx?$|CHANGELOG|\.local\/|skeleton\//;

const words = parse(
  await readFile(join(root, 'docs/vocabulary.yaml'), 'utf8'),
).map(({ pattern, better, except, case: exact }) => ({
  pattern: new RegExp(pattern, exact ? '' : 'i'),
  except: except && new RegExp(except, 'gi'),
  better,
}));

const find = patterns =>
  globSync(patterns, { cwd: root })
    .filter(path => !IGNORED.test(path))
    .sort();

/** What a document says, with code and links replaced, line breaks of paragraphs undone: text and line of each. */
function textsOfMarkdown(text) {
  const plain = text
    .replace(/^---\n[^]*?\n---\n/, block => block.replace(/[^\n]/g, ''))
    .replace(/^( *)(```|~~~)[^]*?^\1\2/gm, block => block.replace(/[^\n]/g, ''))
    .replace(/<!--[^]*?-->/g, block => block.replace(/[^\n]/g, ''))
    .replace(/`[^`]*`/g, code => code.replace(/[^\n]/g, '_'))
    .replace(/\]\([^)]*\)/g, ']');
  const texts = [];
  let open;
  plain.split('\n').forEach((line, index) => {
    const begins = /^\s*([-*>]|\d+\.)\s/.test(line);
    if (!line.trim() || /^\s*#/.test(line)) {
      open = undefined;
      texts.push({ line: index + 1, text: line.replace(/^\s*#+ /, '') });
    } else if (line.startsWith('|')) {
      open = undefined;
      for (const cell of line.split(/(?<!\\)\|/)) {
        texts.push({ line: index + 1, text: cell.trim() });
      }
    } else if (open && !begins) {
      open.text += ` ${line.trim()}`;
    } else {
      open = {
        line: index + 1,
        text: line.replace(/^\s*([-*>]|\d+\.)\s+/, '').trim(),
      };
      texts.push(open);
    }
  });
  return texts;
}

/** Strings of the code that are sentences or labels: at least two words, and no import, key or class name. */
function textsOfCode(path, source) {
  const file = ts.createSourceFile(
    path,
    source,
    ts.ScriptTarget.Latest,
    true,
    path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const texts = [];
  const add = (node, text) => {
    if (/\p{L}+ \p{L}+/u.test(text)) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
      texts.push({ line: line + 1, text: text.replace(/\s+/g, ' ').trim() });
    }
  };
  const visit = node => {
    if (ts.isTemplateExpression(node)) {
      add(
        node,
        node.head.text +
          node.templateSpans.map(span => `_${span.literal.text}`).join(''),
      );
    } else if (ts.isStringLiteralLike(node)) {
      add(node, joined(node) ?? node.text);
    } else if (ts.isJsxText(node)) {
      add(node, node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return texts;
}

/** A text that is put together with `+`, at its first part; nothing at the others. */
function joined(node) {
  const isSum = parent =>
    ts.isBinaryExpression(parent) &&
    parent.operatorToken.kind === ts.SyntaxKind.PlusToken;
  if (!isSum(node.parent)) {
    return undefined;
  }
  let sum = node.parent;
  while (isSum(sum.parent)) {
    sum = sum.parent;
  }
  const parts = [];
  const collect = part => {
    if (isSum(part)) {
      collect(part.left);
      collect(part.right);
    } else {
      parts.push(part);
    }
  };
  collect(sum);
  return parts[0] === node
    ? parts
        .map(part => (ts.isStringLiteralLike(part) ? part.text : '_'))
        .join('')
    : '';
}

function textsOfComments(source) {
  return [...source.matchAll(/\/\*\*?([^]*?)\*\/|(?:^|\s)\/\/ (.*)$/gm)].map(
    match => ({
      line: source.slice(0, match.index).split('\n').length,
      text: (match[1] ?? match[2]).replace(/\s*\n\s*\*? ?/g, ' ').trim(),
    }),
  );
}

const textsOfLines = source =>
  source
    .split('\n')
    .map((text, index) => ({ line: index + 1, text: text.trim() }));

/** What is said by a text that the vocabulary has something better for. */
function problemsOf({ text, line }) {
  return text.split(/(?<=[.!?:;])\s+/).flatMap(sentence =>
    words
      .filter(({ pattern, except }) =>
        pattern.test(except ? sentence.replace(except, '') : sentence),
      )
      .map(({ pattern, better }) => ({
        line,
        said: sentence.match(pattern)?.[0].slice(0, 60) ?? '',
        better,
      })),
  );
}

async function check(patterns, textsOf) {
  const problems = [];
  for (const path of find(patterns)) {
    const source = await readFile(join(root, path), 'utf8');
    for (const text of textsOf(path, source)) {
      problems.push(...problemsOf(text).map(found => ({ path, ...found })));
    }
  }
  return problems;
}

const show = ({ path, line, said, better }) =>
  console.log(`${path}:${line}: "${said}" - better: ${better}`);

const problems = [
  ...(await check(DOCUMENTS, (_, source) => textsOfMarkdown(source))),
  ...(await check(DESCRIPTIONS, (path, source) =>
    path.endsWith('.ts') ? textsOfComments(source) : textsOfLines(source),
  )),
  ...(await check(CODE, textsOfCode)),
];
problems.forEach(show);

const comments = await check(CODE, (_, source) => textsOfComments(source));
if (process.argv.includes('--comments')) {
  comments.forEach(show);
}
console.log(
  `${problems.length} expressions to replace; ${comments.length} more in comments (--comments lists them)`,
);
process.exit(problems.length ? 1 : 0);
