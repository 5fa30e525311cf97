import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The sources below a folder, without tests. */
export function readSources(folder: string): { file: string; text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(
      file =>
        /\.tsx?$/.test(file) &&
        !/(\.test\.|__testUtils__|testUtils)/.test(file),
    )
    .map(file => ({ file, text: readFileSync(join(folder, file), 'utf8') }));
}
