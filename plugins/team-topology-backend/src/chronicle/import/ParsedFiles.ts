import { Entity } from '@backstage/catalog-model';
import { isError } from '@backstage/errors';
import { LRUCache } from 'lru-cache';
import { setImmediate } from 'node:timers/promises';
import { CatalogFile, parseCatalogFile } from './parseCatalogFile';
import { UnreadableState } from './PastStates';

/** Bytes of the files that are kept as they were parsed: those of a large organisation. */
const MAX_BYTES = 64 * 1024 * 1024;

/** Of a file that cannot be parsed, only the reason is kept. */
const SIZE_OF_ERROR = 500;

/**
 * Parses each content once, wherever and however often it occurs. What is kept
 * is bounded by its size.
 */
export class ParsedFiles {
  readonly #parse: (text: string) => CatalogFile;
  readonly #kept = new LRUCache<string, { file: CatalogFile | Error }>({
    maxSize: MAX_BYTES,
  });

  /** @param options - see {@link parseCatalogFile} */
  static create(options: {
    origin: string;
    project: (entity: Entity) => Entity;
    parse?: typeof parseCatalogFile;
  }): ParsedFiles {
    const { parse = parseCatalogFile } = options;
    return new ParsedFiles(text => parse(text, options));
  }

  private constructor(parse: (text: string) => CatalogFile) {
    this.#parse = parse;
  }

  /**
   * @param id - identifies the content
   * @param name - of the file, as people know it
   * @param read - gives the content; called where it is not known
   * @throws UnreadableState that names the file
   */
  async get(
    id: string,
    name: string,
    read: () => Promise<Uint8Array>,
  ): Promise<CatalogFile> {
    let known = this.#kept.get(id);
    if (!known) {
      const content = await read();
      // Others have their turn between two files.
      await setImmediate();
      known = { file: this.#parseSafely(content) };
      const isBroken = known.file instanceof Error;
      const size = isBroken ? SIZE_OF_ERROR : content.byteLength + 1;
      this.#kept.set(id, known, { size });
    }
    if (known.file instanceof Error) {
      throw new UnreadableState({ file: name, reason: known.file.message });
    }
    return known.file;
  }

  #parseSafely(content: Uint8Array): CatalogFile | Error {
    try {
      return this.#parse(Buffer.from(content).toString('utf8'));
    } catch (error) {
      return new Error(isError(error) ? error.message : String(error));
    }
  }
}
