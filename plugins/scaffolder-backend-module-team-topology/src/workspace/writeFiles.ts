import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A file and its new content. */
export interface NewContent {
  absolute: string;
  content: string | Uint8Array;
}

/**
 * Writes files: none of them appears before all of them are on disk, and where
 * one cannot be put in its place, everything is as it was.
 */
export async function writeFiles(files: readonly NewContent[]): Promise<void> {
  const undo: (() => Promise<void>)[] = [];
  const written: { temporary: string; absolute: string }[] = [];
  try {
    for (const { absolute, content } of files) {
      const folder = dirname(absolute);
      const created = await mkdir(folder, { recursive: true });
      if (created !== undefined) {
        undo.unshift(() => rm(created, { recursive: true, force: true }));
      }
      const temporary = join(folder, `.${randomUUID()}`);
      written.push({ temporary, absolute });
      await writeFile(temporary, content, { flag: 'wx' });
    }
    for (const { temporary, absolute } of written) {
      const before = await readOrNothing(absolute);
      await rename(temporary, absolute);
      undo.unshift(() =>
        before === undefined
          ? rm(absolute, { force: true })
          : writeFile(absolute, before),
      );
    }
  } catch (error) {
    for (const step of undo) {
      await step();
    }
    throw error;
  } finally {
    for (const { temporary } of written) {
      await rm(temporary, { force: true });
    }
  }
}

async function readOrNothing(path: string): Promise<Buffer | undefined> {
  return await readFile(path).catch(error => {
    if (error.code === 'ENOENT') {
      return undefined;
    }
    throw error;
  });
}
