import fs from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import git from 'isomorphic-git';
import { prepareOrganisation } from '../prepareOrganisation';

/** A small organisation as a repository, in a folder that is gone after the test. */
export async function temporaryOrganisation(files: Record<string, string>) {
  const folder = await mkdtemp(join(tmpdir(), 'organisation-'));
  const source = join(folder, 'source');
  const directory = join(folder, 'organisation');
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(source, path)), { recursive: true });
    await writeFile(join(source, path), content);
  }
  await prepareOrganisation({ directory, source });
  const dir = directory;
  return {
    folder,
    source,
    directory,
    read: (path: string) => readFile(join(directory, path), 'utf8'),
    write: (path: string, content: string) =>
      writeFile(join(directory, path), content),
    head: () => git.resolveRef({ fs, dir, ref: 'main' }),
    log: async () =>
      (await git.log({ fs, dir })).map(({ commit }) => commit.message.trim()),
    committed: async (path: string) => {
      const oid = await git.resolveRef({ fs, dir, ref: 'main' });
      const { blob } = await git.readBlob({ fs, dir, oid, filepath: path });
      return Buffer.from(blob).toString('utf8');
    },
    /** Paths that differ between the branch, the index and the folder. */
    dirty: async () =>
      (await git.statusMatrix({ fs, dir }))
        .filter(([, head, workdir, stage]) => head + workdir + stage !== 3)
        .map(([path]) => path),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

export const revisionOf = (content: string) =>
  createHash('sha256').update(content).digest('hex');
