import { CatalogFile } from './parseCatalogFile';
import { PastEntity, PastState, Problem, UnreadableState } from './PastStates';

/** So many files belong to one state at most. */
const MAX_FILES = 20_000;

/** The files of one state, wherever they are. */
export interface CatalogFiles {
  /**
   * Goes from a folder to a file or a folder in it, or with `..` out of it.
   * @returns nothing where that leads out of what may be read
   */
  join(folder: string, name: string): string | undefined;
  /** The folder in which a file is. */
  folderOf(path: string): string;
  /** How people know the file. */
  nameOf(path: string): string;
  /** The names of what is in a folder; none where there is no such folder. */
  list(folder: string): Promise<readonly string[]>;
  /**
   * @returns nothing where there is no such file
   * @throws UnreadableState where it cannot be read
   */
  read(path: string): Promise<CatalogFile | undefined>;
}

/**
 * Reads all that a catalog would read that is given one file.
 *
 * @param files - the files of that time
 * @param target - the file with which it begins
 * @throws UnreadableState where a file cannot be read, or nothing is declared
 */
export async function readCatalogTree(
  files: CatalogFiles,
  target: string,
): Promise<PastState> {
  const problems: Problem[] = [];
  const found: (readonly PastEntity[])[] = [];
  const refs = new Set<string>();
  const known = new Set([target]);
  for (const path of known) {
    if (known.size > MAX_FILES) {
      throw new UnreadableState({
        reason: `it consists of more than ${MAX_FILES} files`,
      });
    }
    const file = files.nameOf(path);
    const content = await files.read(path);
    if (!content) {
      if (path === target) {
        throw new UnreadableState({ file, reason: 'there is no such file' });
      }
      problems.push({ file, reason: 'there is no such file' });
      continue;
    }
    problems.push(...content.problems.map(reason => ({ file, reason })));
    found.push(
      content.entities.filter(({ ref }) => {
        if (refs.has(ref)) {
          problems.push({ file, reason: `${ref} is declared already` });
          return false;
        }
        refs.add(ref);
        return true;
      }),
    );
    for (const { targets, isOptional } of content.locations) {
      for (const next of targets) {
        const { paths, reason } = await expand(files, path, next);
        if (reason !== undefined && !isOptional) {
          problems.push({ file, reason });
        }
        paths.forEach(it => known.add(it));
      }
    }
  }
  if (refs.size === 0) {
    // More likely a mistake than the end of the organisation.
    throw new UnreadableState({
      file: files.nameOf(target),
      reason: 'it leads to no entity of the organisation',
    });
  }
  return { files: found, problems };
}

/** The paths to which a target leads, or why it leads to none. */
async function expand(
  files: CatalogFiles,
  from: string,
  target: string,
): Promise<{ paths: string[]; reason?: string }> {
  const named = JSON.stringify(target);
  if (/^[a-z][a-z+.-]*:|^[/\\]/i.test(target) || target.includes('**')) {
    return {
      paths: [],
      reason: `the target ${named} is not followed; an import follows relative paths`,
    };
  }
  let paths = [files.folderOf(from)];
  for (const segment of target.split('/')) {
    const next: string[] = [];
    for (const folder of paths) {
      const names = segment.includes('*')
        ? (await files.list(folder)).filter(matching(segment))
        : [segment];
      for (const name of names) {
        const path = files.join(folder, name);
        if (path === undefined) {
          return { paths: [], reason: `the target ${named} leads outside` };
        }
        next.push(path);
      }
    }
    paths = next;
  }
  return paths.length > 0
    ? { paths }
    : { paths, reason: `the target ${named} matches no file` };
}

/** Whether a name is what a segment with stars means; a leading dot has to be written. */
function matching(segment: string): (name: string) => boolean {
  const parts = segment.split('*');
  const [first] = parts;
  const last = parts[parts.length - 1];
  return name => {
    if (
      (name.startsWith('.') && !first.startsWith('.')) ||
      name.length < first.length + last.length ||
      !name.startsWith(first) ||
      !name.endsWith(last)
    ) {
      return false;
    }
    let rest = name.slice(first.length, name.length - last.length);
    for (const part of parts.slice(1, -1)) {
      const index = rest.indexOf(part);
      if (index < 0) {
        return false;
      }
      rest = rest.slice(index + part.length);
    }
    return true;
  };
}
