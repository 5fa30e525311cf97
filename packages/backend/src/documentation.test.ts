import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../../..');
const PAGES = globSync('docs/**/*.md', { cwd: ROOT });
const TEXTS = [
  ...PAGES,
  ...globSync(['*.md', 'examples/*.md', '{plugins,packages}/*/README.md'], {
    cwd: ROOT,
  }),
].sort();

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** Without examples of code, which have brackets and signs of their own. */
const withoutCode = (text: string) =>
  text.replace(/^( *)```[^]*?^\1```/gm, '').replace(/`[^`\n]*`/g, 'code');

/** The anchors that headings have. */
function anchorsOf(path: string): string[] {
  const text = read(path).replace(/^( *)```[^]*?^\1```/gm, '');
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading
      .toLocaleLowerCase('en-US')
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  );
}

/** Links of a text to what is not there. */
function brokenLinksOf(path: string): string[] {
  const links = [...withoutCode(read(path)).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link]) => link)
    .filter(link => !/^[a-z]+:/.test(link));
  return links.filter(link => {
    const [file, anchor] = link.split('#');
    const target = file ? join(dirname(path), file) : path;
    if (!existsSync(join(ROOT, target))) {
      return true;
    }
    const hasAnchors = statSync(join(ROOT, target)).isFile();
    return anchor && hasAnchors && !anchorsOf(target).includes(anchor);
  });
}

describe('the documentation', () => {
  it('has every page in its navigation, once', () => {
    const listed = [...read('mkdocs.yml').matchAll(/([\w/-]+\.md)\s*$/gm)];

    expect(listed.map(([, page]) => page).sort()).toEqual(
      PAGES.map(page => relative('docs', page)).sort(),
    );
  });

  it('has every decision in its list', () => {
    const list = read('docs/adr/index.md');
    const decisions = globSync('docs/adr/0*.md', { cwd: ROOT });

    expect(decisions.length).toBeGreaterThan(0);
    expect(
      decisions.filter(page => !list.includes(`(${page.split('/')[2]})`)),
    ).toEqual([]);
  });

  it.each(TEXTS)('leads nowhere else than to what is there: %s', path => {
    expect(brokenLinksOf(path)).toEqual([]);
  });
});
