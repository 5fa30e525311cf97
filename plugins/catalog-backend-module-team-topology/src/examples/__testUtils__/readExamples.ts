import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { parseEntityYaml } from '@backstage/plugin-catalog-node';
// eslint-disable-next-line @backstage/no-relative-monorepo-imports -- scripts are outside of all packages
import {
  readDictionary,
  translateContent,
} from '../../../../../scripts/lib/translateContent.mjs';

const EXAMPLES = resolvePackagePath(
  '@kumiki/backstage-plugin-catalog-backend-module-team-topology',
  '../../examples',
);

/** The day on which the tests look at the demo organisation. */
export const TODAY = '2026-11-22';

const readEnglish = (file: string) => readFileSync(file, 'utf8');

/** A file as the demo in Japanese has it. */
export function readJapanese(file: string): string {
  const path = join(EXAMPLES, 'ja.yaml');
  const dictionary = readDictionary(path, readEnglish(path));
  return translateContent(file, readEnglish(file), dictionary).content;
}

/** The demo organisation as it is. */
export const readToday = (read = readEnglish) =>
  readLocation(join(EXAMPLES, 'all.yaml'), read);

/** The demo organisation as it was, and when. */
export const readEpochs = (read = readEnglish) =>
  [
    { folder: '1-infra-team', at: '2019-06-01' },
    { folder: '2-vague-sre', at: '2021-06-01' },
    { folder: '3-many-development-teams', at: '2022-11-01' },
    { folder: '4-platform-team', at: '2024-06-01' },
  ].map(epoch => ({
    ...epoch,
    entities: readLocation(
      join(EXAMPLES, 'epochs', epoch.folder, 'all.yaml'),
      read,
    ),
  }));

/** Everything that a location leads to, and the locations themselves. */
function readLocation(file: string, read: (file: string) => string): Entity[] {
  const parsed = parseEntityYaml(Buffer.from(read(file)), {
    type: 'file',
    target: file,
  });
  return [...parsed].flatMap(result => {
    if (result.type !== 'entity') {
      throw new Error(`${file}: ${JSON.stringify(result)}`);
    }
    const { entity } = result;
    // What templates publish is not there before somebody runs one.
    const targets = ((entity.spec?.targets ?? []) as string[]).filter(
      target => !target.includes('*'),
    );
    const below =
      entity.kind === 'Location'
        ? targets.flatMap(target =>
            readLocation(join(dirname(file), target), read),
          )
        : [];
    return [entity, ...below];
  });
}

/** Which values of a property occur in a list, sorted. */
export function valuesOf<T, K extends keyof T>(list: T[], key: K): T[K][] {
  return [...new Set(list.map(item => item[key]))].sort();
}
