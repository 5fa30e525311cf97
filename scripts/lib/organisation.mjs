// The demo organisation as a git repository; the backend makes it (packages/demo-publisher).
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { local, root } from './toolchain.mjs';

/** How many changes people have published into the demo since it was made. */
export async function countPublished() {
  const require = createRequire(
    join(root, 'packages/demo-publisher/package.json'),
  );
  const git = require('isomorphic-git');
  const dir = join(local, 'organisation');
  const commits = await git.log({ fs, dir }).catch(() => []);
  return Math.max(commits.length - 1, 0);
}
