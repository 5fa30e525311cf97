// yarn api-reports: writes report.api.md of each published package, from types that it makes first.
// With --check it takes the types that are there, writes nothing, and fails where the API is no longer what a report says.
import { listPublished } from './lib/published.mjs';
import { must, prepare } from './lib/toolchain.mjs';

await prepare(import.meta.url);

const check = process.argv.includes('--check');

if (!check) {
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
