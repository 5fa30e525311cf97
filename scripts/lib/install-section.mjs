// Does to an app what the README's install section says, by its own code blocks, so that the README stays true.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, parseDocument } from 'yaml';

/** Code blocks by their title, the shell blocks by `sh`; in the order of the section. */
function readBlocks(readme) {
  const begin = readme.indexOf('## Install into your Backstage');
  const end = readme.indexOf('\n## ', begin + 1);
  const blocks = {};
  for (const match of readme
    .slice(begin, end)
    .matchAll(/```(\w+)(?: title="([^"]+)")?\n([\s\S]*?)```/g)) {
    (blocks[match[2] ?? match[1]] ??= []).push(match[3]);
  }
  return blocks;
}

async function edit(path, change) {
  const before = await readFile(path, 'utf8');
  const after = change(before);
  if (after === before) {
    throw new Error(`${path} is not as create-app writes it`);
  }
  await writeFile(path, after);
}

const before = (text, marker, addition, from = 0) => {
  const at = text.indexOf(marker, from);
  return at < 0 ? text : text.slice(0, at) + addition + text.slice(at);
};

/** The imports of a block, and what stands below each of its comments. */
function parts(block) {
  const [imports, ...rest] = block.split(/^\/\/.*$/m);
  return [imports, ...rest];
}

async function applyLegacy(app, blocks) {
  const source = path => join(app, path);
  const app_ = 'packages/app/src/App.tsx';
  const root = 'packages/app/src/components/Root/Root.tsx';
  const page = 'packages/app/src/components/catalog/EntityPage.tsx';

  for (const block of blocks[app_]) {
    const [imports, route] = parts(block);
    await edit(source(app_), text =>
      before(`${imports}${text}`, '</FlatRoutes>', route),
    );
  }
  for (const block of blocks[root]) {
    const [imports, item] = parts(block);
    await edit(source(root), text =>
      before(`${imports}${text}`, '<SidebarSpace />', item),
    );
  }
  const [pageImports, card, tab] = parts(blocks[page][0]);
  await edit(source(page), text => {
    const imported = `${pageImports}${text}`;
    const group = imported.indexOf('const groupPage');
    const withTab = before(imported, '</EntityLayout>\n', tab, group);
    return before(withTab, '</Grid>\n    </EntityLayout.Route>', card, group);
  });
}

/** A template that changes a Team API, and publishes nothing. */
const TEMPLATE = `apiVersion: scaffolder.backstage.io/v1beta3
kind: Template
metadata:
  name: kumiki-installed
  title: Write a Team API
spec:
  owner: group:default/guests
  type: team-topology
  parameters: []
  steps:
    - id: write
      action: kumiki:entity:write
      input:
        entity:
          apiVersion: kumiki.dev/v1alpha1
          kind: TeamApi
          metadata: { name: installed }
          spec:
            team: guests
            type: stream-aligned
            mission: Write a Team API.
  output:
    text:
      - title: Written
        content: \${{ steps.write.output.path }}
`;

/** Reads the section; `apply` follows it in an app that create-app made. */
export function readInstallSection(readme) {
  const blocks = readBlocks(readme);
  return {
    async apply({ app, kind, tarballs, yarn }) {
      await edit(join(app, 'package.json'), text => {
        const manifest = JSON.parse(text);
        Object.assign(manifest.resolutions, {
          // 12.x aborts on Node.js 24.19 and newer.
          'better-sqlite3': '13.0.3',
          // What the packages ask of each other is not on npm yet.
          ...Object.fromEntries(
            Object.entries(tarballs).map(([name, path]) => [
              name,
              `file:${path}`,
            ]),
          ),
        });
        return JSON.stringify(manifest, null, 2);
      });
      for (const line of blocks.sh.join('').trim().split('\n')) {
        const [, ...words] = line.split(' ');
        await yarn(
          ...words.map(word =>
            tarballs[word] ? `${word}@file:${tarballs[word]}` : word,
          ),
        );
      }
      await edit(join(app, 'packages/backend/src/index.ts'), text =>
        before(
          text,
          'backend.start()',
          `${blocks['packages/backend/src/index.ts'].join('\n')}\n`,
        ),
      );
      await writeFile(
        join(app, 'examples/team-api.yaml'),
        blocks['team-api.yaml'][0],
      );
      await writeFile(
        join(app, 'examples/scorecard.yaml'),
        blocks['scorecard.yaml'][0],
      );
      await writeFile(join(app, 'examples/kumiki-template.yaml'), TEMPLATE);
      await edit(join(app, 'app-config.yaml'), text => {
        const config = parseDocument(text);
        const { catalog } = parse(blocks['app-config.yaml'][0]);
        config.setIn(
          ['catalog', 'rules'],
          [...catalog.rules, { allow: ['Template'] }],
        );
        for (const name of ['team-api', 'scorecard', 'kumiki-template']) {
          const target = `../../examples/${name}.yaml`;
          config.addIn(
            ['catalog', 'locations'],
            config.createNode({ type: 'file', target }),
          );
        }
        return String(config);
      });
      if (kind === 'legacy') {
        await applyLegacy(app, blocks);
      }
    },
  };
}
