import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { isExistingDate } from '@kumiki/backstage-plugin-team-topology-common';
import { posix } from 'node:path';
import { DatedFolder } from './FolderHistory';
import { GitCatalog } from './GitHistory';

const KEY = 'teamTopology.history.imports';

/** A past to import, as it is configured; see config.d.ts. */
export type ImportOptions = { id: string } & (
  | { folders: DatedFolder[] }
  | { git: GitCatalog }
);

/**
 * The pasts that the configuration names.
 * @throws InputError that names the key
 */
export function readImportOptions(config: Config): ImportOptions[] {
  const ids = new Set<string>();
  return (config.getOptionalConfigArray(KEY) ?? []).map((item, index) => {
    const key = `${KEY}[${index}]`;
    const id = item.getString('id');
    if (!/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(id)) {
      throw new InputError(
        `${key}.id is ${JSON.stringify(
          id,
        )}; allowed: up to 63 lower-case letters, digits and dashes`,
      );
    }
    if (ids.has(id)) {
      throw new InputError(
        `${key}.id is ${JSON.stringify(id)}, as another import has it`,
      );
    }
    ids.add(id);
    if (item.has('folders') === item.has('git')) {
      throw new InputError(`${key} must have either folders or git`);
    }
    return item.has('git')
      ? { id, git: readGit(item.getConfig('git'), `${key}.git`) }
      : { id, folders: readFolders(item, `${key}.folders`) };
  });
}

function readFolders(item: Config, key: string): DatedFolder[] {
  const dates = new Set<string>();
  const folders = item.getConfigArray('folders').map((folder, index) => {
    const date = folder.getString('date');
    if (!isExistingDate(date)) {
      throw new InputError(
        `${key}[${index}].date is ${JSON.stringify(
          date,
        )}, which is not a day that exists; allowed: a day such as 2024-06-01`,
      );
    }
    if (dates.has(date)) {
      throw new InputError(
        `${key}[${index}].date is ${date}, as another folder has it`,
      );
    }
    dates.add(date);
    return { date, target: folder.getString('target') };
  });
  return folders.sort((a, b) => (a.date < b.date ? -1 : 1));
}

function readGit(item: Config, key: string): GitCatalog {
  const target = item.getString('target');
  const path = posix.normalize(target);
  if (posix.isAbsolute(path) || path === '..' || path.startsWith('../')) {
    throw new InputError(
      `${key}.target is ${JSON.stringify(
        target,
      )}; allowed: the path of a file in the repository`,
    );
  }
  return {
    directory: item.getString('directory'),
    target: path,
    ref: item.getOptionalString('ref') ?? 'HEAD',
  };
}
