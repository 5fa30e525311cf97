import { createHash } from 'node:crypto';
import { UrlReaderService } from '@backstage/backend-plugin-api';
import { ConflictError, NotFoundError, InputError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { CatalogView, locationOf } from '../catalog/CatalogView';
import { decodeFile } from '../workspace/FilesLookedAt';
import { EntityFileLocator, RepositoryFile } from './EntityFileLocator';
import { locateScmFile } from './locateScmFile';

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
  readonly #locators: readonly EntityFileLocator[];

  private constructor(
    reader: UrlReaderService,
    locators: readonly EntityFileLocator[],
  ) {
    this.#reader = reader;
    this.#locators = locators;
  }

  /** @param options - `locators` are asked where no SCM integration knows a location */
  static create(options: {
    reader: UrlReaderService;
    integrations: ScmIntegrationRegistry;
    locators?: readonly EntityFileLocator[];
  }): EntityFileReader {
    const { reader, integrations, locators = [] } = options;
    return new EntityFileReader(reader, [
      async ({ type, target }) =>
        type === 'url' ? locateScmFile(target, integrations) : undefined,
      ...locators,
    ]);
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
          locators: this.#locators,
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
 * Finds the file of a repository behind a location of the catalog.
 *
 * @param location - such as `url:https://github.com/acme/catalog/blob/main/sre.yaml`
 * @throws InputError where no locator knows it
 */
async function locateFile(
  location: string | undefined,
  options: { entityRef: string; locators: readonly EntityFileLocator[] },
): Promise<RepositoryFile> {
  const { entityRef, locators } = options;
  const [, type, target] = /^([a-z]+):(.+)$/s.exec(location ?? '') ?? [];
  if (type !== undefined) {
    for (const locate of locators) {
      const found = await locate({ type, target });
      if (found) {
        return found;
      }
    }
  }
  throw new InputError(
    `${entityRef} is not declared in a file of a known repository, so no template can change it; allowed: a location of the type url on a host with an integration`,
  );
}
