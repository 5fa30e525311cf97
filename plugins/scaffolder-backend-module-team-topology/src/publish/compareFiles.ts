import { createHash } from 'node:crypto';
import { InputError } from '@backstage/errors';
import { PublishedFile } from './TemplatePublisher';
import { refuseStale } from './refuse';

/** A file that differs from what the repository has. */
export interface DifferingFile extends PublishedFile {
  isNew: boolean;
}

/** The SHA-256 of bytes, as `kumiki:entity:fetch` gives it. */
export function revisionOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * The files that differ from what a repository has.
 *
 * @param read - what it has; nothing where it has no such file
 * @throws ConflictError where somebody has changed one since it was read
 * @throws InputError where none differs
 */
export async function compareFiles(
  files: readonly PublishedFile[],
  read: (path: string) => Promise<Buffer | undefined>,
): Promise<DifferingFile[]> {
  const differing: DifferingFile[] = [];
  for (const file of files) {
    const before = await read(file.path);
    if (file.revision === undefined && before) {
      refuseStale(file.path, 'there');
    }
    if (
      file.revision !== undefined &&
      (!before || revisionOf(before) !== file.revision)
    ) {
      refuseStale(file.path, 'changed');
    }
    if (!file.content || !before?.equals(file.content)) {
      differing.push({ ...file, isNew: before === undefined });
    }
  }
  if (differing.length === 0) {
    throw new InputError(
      'There is nothing to publish: every file is as it was',
    );
  }
  return differing.sort((a, b) => (a.path < b.path ? -1 : 1));
}
