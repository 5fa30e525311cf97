import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { Workspace } from './Workspace';

jest.setTimeout(60_000);

const directory = createMockDirectory();
const REFUSALS = ['InputError', 'NotAllowedError'];
const INSIDE = { 'a.yaml': 'old', folder: { 'b.yaml': 'old' } };

async function open() {
  directory.setContent({ outside: { 'o.yaml': 'out' }, inside: INSIDE });
  symlinkSync(directory.resolve('outside'), directory.resolve('inside/link'));
  return Workspace.create(directory.resolve('inside'));
}

/** Everything below a folder, with the content of files; links are not followed. */
function contentOf(folder: string): string[] {
  const root = directory.resolve(folder);
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .map(entry => {
      const path = join(entry.parentPath, entry.name);
      return entry.isFile() ? `${path}=${readFileSync(path)}` : path;
    })
    .sort();
}

const parts = fc.oneof(
  fc.constantFrom(
    ...['..', '.', '', 'a.yaml', 'folder', 'link', 'b.yaml', 'new', '...'],
    ...['.git', '.GIT', '.git ', '.g\u200dit', 'git~1', 'C:', '%2e%2e', '~'],
    ...['%2f', '..\\..', '\u0000', 'a\nb', '\ud800', '..\u0000', '．．', ' '],
    ...['constructor', '__proto__', 'x'.repeat(255), 'x'.repeat(256), 'CON'],
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const paths = fc.oneof(
  fc.array(parts, { maxLength: 6 }).map(all => all.join('/')),
  fc.array(parts, { maxLength: 3 }).map(all => `/${all.join('/')}`),
  fc
    .array(parts, { maxLength: 3 })
    .map(all => `${directory.resolve('inside')}/../outside/${all.join('/')}`),
  fc.constantFrom('a/'.repeat(3_000), 'file:///etc/passwd', '\\\\host\\share'),
);

/** What an attempt came to: nothing, or the name of the refusal. */
async function attempt(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return 'done';
  } catch (error) {
    expect((error as Error).message).toMatch(/path is|cannot be read|no UTF/);
    return (error as Error).name;
  }
}

describe('any path', () => {
  it('is read and written inside of the workspace, or refused', async () => {
    let done = 0;
    await fc.assert(
      fc.asyncProperty(paths, async path => {
        const workspace = await open();
        const read = await attempt(() => workspace.read(path));
        expect(['done', ...REFUSALS]).toContain(read);
        const before = contentOf('inside');
        const content = 'new';
        const written = await attempt(() =>
          workspace.write([{ path, content }]),
        );
        expect(['done', ...REFUSALS]).toContain(written);
        done += written === 'done' ? 1 : 0;
        const after = contentOf('inside');
        expect(JSON.stringify(after) === JSON.stringify(before)).toBe(
          written !== 'done',
        );
        expect(contentOf('outside')).toEqual([
          `${directory.resolve('outside')}/o.yaml=out`,
        ]);
        expect(after.filter(it => /\/\.git\b/i.test(it))).toEqual([]);
      }),
      { numRuns: 200 },
    );
    expect(done).toBeGreaterThan(0);
  });

  it('leaves everything as it was where one of several is refused', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(paths, { minLength: 1, maxLength: 3 }),
        async all => {
          const workspace = await open();
          const before = contentOf('inside');
          const files = ['a.yaml', 'new/deep/c.yaml', ...all, 'folder'];
          const written = await attempt(() =>
            workspace.write(files.map(path => ({ path, content: 'new' }))),
          );
          expect(REFUSALS).toContain(written);
          expect(contentOf('inside')).toEqual(before);
          expect(contentOf('outside')).toEqual([
            `${directory.resolve('outside')}/o.yaml=out`,
          ]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
