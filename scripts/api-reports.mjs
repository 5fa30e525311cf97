// yarn api-reports: writes report.api.md of each published package, from types that it makes first.
// With --check it takes the types that a full compile has left, writes nothing, and fails where the API is no longer what a report says.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { listPublished } from './lib/published.mjs';
import { must, prepare, root } from './lib/toolchain.mjs';

await prepare(import.meta.url);

const check = process.argv.includes('--check');

if (!check) {
  // The order of the members of inferred types depends on what is compiled; after a full compile it is always the same.
  await rm(join(root, 'dist-types'), { recursive: true, force: true });
  await must('yarn', ['tsc']);
}
await must('yarn', [
  'backstage-repo-tools',
  'api-reports',
  ...(check ? ['--ci'] : []),
  // Undocumented members speak for themselves. The other one is about declarations of our packages, which are read from
  // their sources.
  '--omit-messages',
  'ae-undocumented,ae-wrong-input-file-type',
  ...(await listPublished()).map(({ path }) => path),
]);
