import { open } from 'node:fs/promises';
import { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { JsonValue } from '@backstage/types';
import { MOST_BYTES } from '../yaml/refuseTooMuch';
import { readYamlData } from '../yaml/YamlFile';
import { decodeFile } from './decodeFile';
import { entityRefOf, isEntity } from './entityRefOf';
import { listYamlFiles } from './listYamlFiles';
import { resolveWorkspacePath } from './resolveWorkspacePath';

/** The most bytes of YAML that are read to find entities of some kinds. */
const MOST_BYTES_IN_ALL = 4 * 1024 * 1024;

/** An entity, and the document of a file that declares it. */
export interface DeclaredEntity {
  entityRef: string;
  entity: Entity;
  path: string;
  /** The place of the document in the file, from 0. */
  index: number;
}

/**
 * The entities of some kinds that the files below a folder declare. Files that
 * are no catalog files, such as the templates of charts, are passed over. One
 * file is read at a time, and nothing of it is kept but these entities.
 *
 * @throws InputError where a catalog file is no YAML or too large, or where there are too many
 */
export async function readDeclarations(
  root: string,
  kinds: readonly string[],
): Promise<DeclaredEntity[]> {
  const found: DeclaredEntity[] = [];
  const named = kindPattern(kinds);
  const prefixes = kinds.map(kind => `${kind.toLowerCase()}:`);
  let sum = 0;
  for (const path of await listYamlFiles(root)) {
    const { bytes, size } = await readStart(root, path);
    const text = bytes.toString('latin1').toLowerCase();
    if (!kinds.some(kind => text.includes(kind.toLowerCase()))) {
      continue;
    }
    sum += Math.min(size, MOST_BYTES);
    if (sum > MOST_BYTES_IN_ALL) {
      throw new InputError(
        `The workspace has more than ${MOST_BYTES_IN_ALL} bytes of YAML that may declare a ${kinds.join(
          ' or a ',
        )}; allowed: ${MOST_BYTES_IN_ALL}`,
      );
    }
    readCatalogFile({ bytes, size, path, named }).forEach((data, index) => {
      const entityRef = entityRefOf(data);
      const isAsked = prefixes.some(prefix => entityRef?.startsWith(prefix));
      if (entityRef && isAsked && isEntity(data)) {
        found.push({ entityRef, entity: data, path, index });
      }
    });
  }
  return found;
}

/** The documents of a file; none where it cannot be read and is hardly a catalog file. */
function readCatalogFile(options: {
  bytes: Buffer;
  size: number;
  path: string;
  named: RegExp;
}): readonly JsonValue[] {
  const { bytes, size, path, named } = options;
  try {
    if (size > bytes.byteLength) {
      throw new InputError(`${path} has ${size} bytes; allowed: ${MOST_BYTES}`);
    }
    return readYamlData(decodeFile(bytes, path), { path });
  } catch (error) {
    if (named.test(bytes.toString('utf8'))) {
      throw error;
    }
    return [];
  }
}

/** Where an entity of some kinds is declared for sure. */
function kindPattern(kinds: readonly string[]): RegExp {
  const words = kinds.map(kind => kind.replace(/[^\w\s]/g, '\\$&'));
  return new RegExp(`^["']?kind["']?:\\s*["']?(?:${words.join('|')})\\b`, 'im');
}

/** As much of a file as may be read as YAML, and how large it is. */
async function readStart(
  root: string,
  path: string,
): Promise<{ bytes: Buffer; size: number }> {
  const { absolute } = await resolveWorkspacePath(root, path);
  const file = await open(absolute);
  try {
    const { size } = await file.stat();
    const bytes = Buffer.alloc(Math.min(size, MOST_BYTES));
    const { bytesRead } = await file.read(bytes, 0, bytes.byteLength, 0);
    return { bytes: bytes.subarray(0, bytesRead), size };
  } finally {
    await file.close();
  }
}
