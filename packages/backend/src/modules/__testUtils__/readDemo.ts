import { Entity } from '@backstage/catalog-model';
import { TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';

const root = resolve(__dirname, '../../../../..');

export const examples = join(root, 'examples');
const templates = join(root, 'templates');

/** What examples/all.yaml leads to; the earlier epochs describe the same teams once more. */
const FOLDERS = ['org', 'catalog', 'team-topology', 'scorecards'];

function demoPaths(): string[] {
  return FOLDERS.flatMap(folder =>
    readdirSync(join(examples, folder), { recursive: true, encoding: 'utf8' })
      .filter(path => path.endsWith('.yaml') && !path.startsWith('history'))
      .map(path => join(folder, path)),
  );
}

/** The files of the demo by their path, as a repository has them. */
export function demoFiles(): Record<string, string> {
  return Object.fromEntries(
    demoPaths().map(path => [path, readFileSync(join(examples, path), 'utf8')]),
  );
}

/**
 * The entities of the demo as the catalog has them once it has read them.
 *
 * @param repository - a folder with the files, or what says of a path where the catalog read it
 */
export function readDemoEntities(
  repository: string | ((path: string) => string),
): Entity[] {
  const locationOf =
    typeof repository === 'string'
      ? (path: string) => `file:${join(repository, path)}`
      : repository;
  return demoPaths().flatMap(path =>
    parseAllDocuments(readFileSync(join(examples, path), 'utf8')).map(
      (document): Entity => {
        const entity: Entity = document.toJS();
        const annotations = {
          ...entity.metadata.annotations,
          'backstage.io/managed-by-location': locationOf(path),
        };
        return { ...entity, metadata: { ...entity.metadata, annotations } };
      },
    ),
  );
}

export const templateNames = readdirSync(templates, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(({ name }) => name);

/** A template, and what stands beside it as the dry run of the scaffolder takes it. */
export function readTemplate(name: string) {
  const folder = join(templates, name);
  const template: TemplateEntityV1beta3 = parse(
    readFileSync(join(folder, 'template.yaml'), 'utf8'),
  );
  const directoryContents = readdirSync(folder, {
    recursive: true,
    withFileTypes: true,
  })
    .filter(entry => entry.isFile())
    .map(entry => {
      const path = join(entry.parentPath, entry.name);
      return {
        path: path.slice(folder.length + 1),
        base64Content: readFileSync(path).toString('base64'),
      };
    });
  return { template, directoryContents };
}

/** All templates as the catalog has them once it has read them from their folders. */
export function readTemplateEntities(): Entity[] {
  return templateNames.map(name => {
    const { template } = readTemplate(name);
    const location = `file:${join(templates, name, 'template.yaml')}`;
    const annotations = {
      ...template.metadata.annotations,
      'backstage.io/managed-by-location': location,
    };
    return {
      ...template,
      metadata: { ...template.metadata, namespace: 'default', annotations },
    };
  });
}
