// The demo organisation as a git repository; the backend makes it (packages/demo-publisher).
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './toolchain.mjs';

/** How many changes people have published into a demo organisation since it was made. */
export async function countPublished(dir) {
  const require = createRequire(
    join(root, 'packages/demo-publisher/package.json'),
  );
  const git = require('isomorphic-git');
  const commits = await git.log({ fs, dir }).catch(() => []);
  return Math.max(commits.length - 1, 0);
}
