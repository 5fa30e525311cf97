// Writes src/schema/openapi/generated/router.ts of every plugin that has a
// src/schema/openapi.yaml, so that the specification is the one source of
// routes, parameters and response types. With --check it writes nothing and
// fails when a file is stale. The official generator needs Java; this does not.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const check = process.argv.includes('--check');

function render(specification) {
  return `// Written by scripts/generate-openapi.mjs from src/schema/openapi.yaml; edit that.
import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';

export const spec = ${JSON.stringify(specification, undefined, 2)} as const;

export const createOpenApiRouter = async (
  options?: Parameters<typeof createValidatedOpenApiRouter>['1'],
) => createValidatedOpenApiRouter<typeof spec>(spec, options);
`;
}

let stale = 0;
for (const plugin of readdirSync(join(root, 'plugins')).sort()) {
  const schema = join(root, 'plugins', plugin, 'src/schema');
  const source = join(schema, 'openapi.yaml');
  if (!existsSync(source)) continue;
  const target = join(schema, 'openapi/generated/router.ts');
  const wanted = render(parse(readFileSync(source, 'utf8')));
  const present = existsSync(target) ? readFileSync(target, 'utf8') : '';
  if (present === wanted) continue;
  stale += 1;
  if (!check) {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, wanted);
  }
  const verb = check ? 'is stale' : 'written';
  process.stdout.write(`${relative(root, target)} ${verb}\n`);
}
if (check && stale > 0) {
  process.stderr.write('Run: node scripts/generate-openapi.mjs\n');
  process.exitCode = 1;
}
