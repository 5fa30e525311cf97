import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import fs from 'node:fs';
import { dirname } from 'node:path';
import git from 'isomorphic-git';
import { listFiles } from './listFiles';
import { OrganisationRepository } from './OrganisationRepository';
import { OrganisationTree } from './OrganisationTree';
import { BRANCH } from './WorkingTree';

/** Always the same, so that the same files make the same commit everywhere. */
const FIRST_AUTHOR = {
  name: 'Kumiki demo',
  email: 'demo@example.com',
  timestamp: Date.UTC(2024, 0, 1) / 1000,
  timezoneOffset: 0,
};

/**
 * - `made`: there was none, or nobody had published into it and the source changed
 * - `unchanged`: it is what the source says
 * - `kept`: somebody published into it or changed a file; it stays as it is
 */
export type Preparation = 'made' | 'unchanged' | 'kept';

async function make(dir: string, source: string): Promise<string> {
  await rm(dir, { recursive: true, force: true });
  await mkdir(dirname(dir), { recursive: true });
  await cp(source, dir, { recursive: true });
  await git.init({ fs, dir, defaultBranch: BRANCH });
  await git.add({ fs, dir, filepath: '.' });
  const tree = OrganisationTree.create({ directory: dir });
  return git.commit({
    fs,
    dir,
    message: 'The demo organisation',
    author: FIRST_AUTHOR,
    tree: await tree.write(undefined, await listFiles(dir)),
  });
}

async function isUntouched(dir: string): Promise<boolean> {
  const commits = await git.log({ fs, dir, ref: BRANCH, depth: 2 });
  if (
    commits.length > 1 ||
    commits[0].commit.author.email !== FIRST_AUTHOR.email
  ) {
    return false;
  }
  // git.statusMatrix would trust size and time of a file; this trusts its bytes.
  const files = await listFiles(dir).catch(() => undefined);
  const tree = OrganisationTree.create({ directory: dir });
  return (
    files !== undefined &&
    (await tree.write(undefined, files)) === commits[0].commit.tree
  );
}

/**
 * Makes the repository of the demo organisation out of `source`, or brings it
 * up to date as long as nobody has published into it.
 */
export async function prepareOrganisation(options: {
  directory: string;
  source: string;
}): Promise<Preparation> {
  const { directory, source } = options;
  const present = await readdir(directory).catch((): string[] => []);
  if (present.length && !present.includes('.git')) {
    throw new Error(
      `${directory} is not the git repository of the demo organisation; move it away`,
    );
  }
  if (present.length) {
    await OrganisationRepository.create({ directory }).recover();
    if (!(await isUntouched(directory))) {
      return 'kept';
    }
  }
  const made = `${directory}.new-${process.pid}`;
  try {
    const commit = await make(made, source);
    const dir = directory;
    if (
      present.length &&
      (await git.resolveRef({ fs, dir, ref: BRANCH })) === commit
    ) {
      return 'unchanged';
    }
    await rm(directory, { recursive: true, force: true });
    await rename(made, directory);
    return 'made';
  } finally {
    await rm(made, { recursive: true, force: true });
  }
}
