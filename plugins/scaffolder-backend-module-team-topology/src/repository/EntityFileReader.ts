import { createHash } from 'node:crypto';
import { UrlReaderService } from '@backstage/backend-plugin-api';
import { ConflictError, NotFoundError, InputError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { lstat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CatalogView, locationOf } from '../catalog/CatalogView';
import { decodeFile } from '../workspace/FilesLookedAt';
import { RepositoryFile, locateScmFile } from './locateScmFile';

/** A file as its repository has it. */
interface FetchedFile extends RepositoryFile {
  bytes: Buffer;
  text: string;
  /** The SHA-256 of the bytes. */
  revision: string;
}

/** Reads the files that declare entities. */
export class EntityFileReader {
  readonly #reader: UrlReaderService;
  readonly #integrations: ScmIntegrationRegistry;

  private constructor(
    reader: UrlReaderService,
    integrations: ScmIntegrationRegistry,
  ) {
    this.#reader = reader;
    this.#integrations = integrations;
  }

  static create(options: {
    reader: UrlReaderService;
    integrations: ScmIntegrationRegistry;
  }): EntityFileReader {
    return new EntityFileReader(options.reader, options.integrations);
  }

  /**
   * The files of the entities that the catalog has, by ref. A file of several
   * entities is read once.
   *
   * @throws ConflictError where they are in several repositories
   */
  async read(
    entityRefs: readonly string[],
    options: { catalog: CatalogView; optional: boolean },
  ): Promise<ReadonlyMap<string, FetchedFile>> {
    const entities = await options.catalog.find(entityRefs);
    const located = new Map<string, RepositoryFile>();
    for (const entityRef of entityRefs) {
      const entity = entities.get(entityRef);
      if (entity) {
        const file = await locateFile(locationOf(entity), {
          entityRef,
          integrations: this.#integrations,
        });
        located.set(entityRef, file);
      } else if (!options.optional) {
        throw new NotFoundError(
          `The catalog does not have ${entityRef}, or you cannot see it`,
        );
      }
    }
    refuseTwoRepositories(located);
    const read = new Map<string, Promise<FetchedFile>>();
    const files = new Map<string, FetchedFile>();
    for (const [entityRef, file] of located) {
      const reading = read.get(file.url) ?? this.#readFile(file);
      read.set(file.url, reading);
      files.set(entityRef, await reading);
    }
    return files;
  }

  async #readFile(file: RepositoryFile): Promise<FetchedFile> {
    const response = await this.#reader.readUrl(file.url);
    const bytes = await response.buffer();
    const text = decodeFile(bytes, file.path);
    const revision = createHash('sha256').update(bytes).digest('hex');
    return { ...file, bytes, text, revision };
  }
}

/** One change is one commit, and so in one repository. */
function refuseTwoRepositories(
  located: ReadonlyMap<string, RepositoryFile>,
): void {
  const [first, ...others] = [...located];
  for (const [entityRef, { repository, branch }] of others) {
    if (
      repository !== first[1].repository ||
      (branch ?? '') !== (first[1].branch ?? '')
    ) {
      const name = (file: { repository: string; branch?: string }) =>
        file.branch ? `${file.repository} (${file.branch})` : file.repository;
      throw new ConflictError(
        `${first[0]} is declared in ${name(
          first[1],
        )} and ${entityRef} in ${name({
          repository,
          branch,
        })}; allowed: entities of one repository in one change`,
      );
    }
  }
}

/**
 * Finds out which file of which repository a location of the catalog is.
 *
 * @param location - such as `url:https://github.com/acme/catalog/blob/main/sre.yaml`
 * @throws InputError where nobody can change that file
 */
async function locateFile(
  location: string | undefined,
  options: { entityRef: string; integrations: ScmIntegrationRegistry },
): Promise<RepositoryFile> {
  const { entityRef, integrations } = options;
  const [, type, target] = /^([a-z]+):(.+)$/s.exec(location ?? '') ?? [];
  const found =
    (type === 'url' && (await locateScmFile(target, integrations))) ||
    (type === 'file' && (await locateLocalFile(target)));
  if (!found) {
    throw new InputError(
      `${entityRef} is not declared in a file of a known repository, so no template can change it; allowed: a location of the type url on a host with an integration`,
    );
  }
  return found;
}

/**
 * The file of a local repository: the nearest folder above it that git knows.
 * Whether it may be read is for the reader of URLs to say.
 */
async function locateLocalFile(
  target: string,
): Promise<RepositoryFile | undefined> {
  if (!isAbsolute(target)) {
    return undefined;
  }
  for (
    let folder = dirname(target);
    folder !== dirname(folder);
    folder = dirname(folder)
  ) {
    if (await lstat(join(folder, '.git')).catch(() => undefined)) {
      return {
        url: pathToFileURL(target).href,
        path: relative(folder, target).split(sep).join('/'),
        repository: basename(folder),
      };
    }
  }
  return undefined;
}
