// node scripts/set-owner.mjs <owner>/<repository> @<team>: puts where the project lives into the metadata of all published
// packages, and who reviews it into CODEOWNERS. With --check it changes nothing and fails where some of it is missing.
import { readFile, writeFile } from 'node:fs/promises';
import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './lib/toolchain.mjs';

const LINKS = ['.github/ISSUE_TEMPLATE/config.yml'];
const read = async path => JSON.parse(await readFile(join(root, path), 'utf8'));
const write = (path, manifest) =>
  writeFile(join(root, path), `${JSON.stringify(manifest, null, 2)}\n`);

const paths = globSync(
  ['benchmarks/package.json', '{packages,plugins,tools}/*/package.json'],
  { cwd: root },
);
const own = await read('package.json');

/** What a published package says about itself, from where the project lives. */
function metadataOf(manifest, path, address) {
  const directory = dirname(path);
  const family = /scorecards/.test(manifest.name)
    ? ['scorecards']
    : /team-topology/.test(manifest.name)
    ? ['team-topologies']
    : [];
  return {
    repository: { type: 'git', url: `git+${address}.git`, directory },
    homepage: `${address}/tree/main/${directory}#readme`,
    bugs: { url: `${address}/issues` },
    keywords: ['backstage', 'kumiki', ...family],
  };
}

async function check() {
  const address = own.repository?.url.replace(/^git\+|\.git$/g, '');
  const wrong = [];
  for (const path of paths) {
    const manifest = await read(path);
    if (manifest.private) {
      continue;
    }
    for (const [field, value] of Object.entries(
      metadataOf(manifest, path, address),
    )) {
      const isRight =
        field === 'keywords'
          ? value.every(word => manifest.keywords?.includes(word))
          : JSON.stringify(manifest[field]) === JSON.stringify(value);
      if (!isRight) {
        wrong.push(`${path}: ${field} has to be ${JSON.stringify(value)}`);
      }
    }
  }
  wrong.forEach(line => console.error(line));
  if (wrong.length) {
    console.error(`Run: node scripts/set-owner.mjs ${address.slice(19)}`);
  }
  process.exit(wrong.length ? 1 : 0);
}

async function set(repository, team) {
  const address = `https://github.com/${repository}`;
  const before = own.repository?.url.replace(/^git\+|\.git$/g, '');
  const { repository: _, bugs, homepage, ...rest } = own;
  const { name, version, private: isPrivate, description, ...others } = rest;
  await write('package.json', {
    name,
    version,
    private: isPrivate,
    description,
    repository: { type: 'git', url: `git+${address}.git` },
    homepage: `${address}#readme`,
    bugs: { url: `${address}/issues` },
    ...others,
  });
  for (const path of paths) {
    const manifest = await read(path);
    const metadata = metadataOf(manifest, path, address);
    const keywords = [
      ...new Set([...metadata.keywords, ...(manifest.keywords ?? [])]),
    ];
    await write(path, {
      ...manifest,
      ...(manifest.private
        ? { repository: metadata.repository }
        : { ...metadata, keywords }),
    });
  }
  for (const path of before ? LINKS : []) {
    const text = await readFile(join(root, path), 'utf8');
    await writeFile(join(root, path), text.replaceAll(before, address));
  }
  if (team) {
    const path = join(root, '.github/CODEOWNERS');
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace(/@\S+$/gm, team));
  }
}

const [repository, team] = process.argv.slice(2);
if (repository === '--check') {
  await check();
} else if (/^[\w.-]+\/[\w.-]+$/.test(repository ?? '')) {
  await set(repository, team);
} else {
  console.error(
    'Usage: node scripts/set-owner.mjs <owner>/<repository> [@team]',
  );
  process.exit(1);
}
