import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A file and its new content. */
export interface NewContent {
  absolute: string;
  content: string | Uint8Array;
}

/** Writes files: none of them appears before all of them are on disk. */
export async function writeFiles(files: readonly NewContent[]): Promise<void> {
  const written: { temporary: string; absolute: string }[] = [];
  try {
    for (const { absolute, content } of files) {
      await mkdir(dirname(absolute), { recursive: true });
      const temporary = `${absolute}.${randomUUID()}`;
      written.push({ temporary, absolute });
      await writeFile(temporary, content, { flag: 'wx' });
    }
    for (const { temporary, absolute } of written) {
      await rename(temporary, absolute);
    }
  } finally {
    for (const { temporary } of written) {
      await rm(temporary, { force: true });
    }
  }
}
