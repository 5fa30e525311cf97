import {
  UrlReaderService,
  UrlReaderServiceReadUrlOptions,
  UrlReaderServiceReadUrlResponse,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { readFile } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RepositoryPath } from './RepositoryPath';

/** Reads `file:` URLs of files in the demo organisation, and of no others. */
export class OrganisationUrlReader implements UrlReaderService {
  readonly #directory: string;

  private constructor(directory: string) {
    this.#directory = directory;
  }

  static create(options: { directory: string }): OrganisationUrlReader {
    return new OrganisationUrlReader(options.directory);
  }

  /** Whether it is for this reader to answer; it may still say no. */
  static isFor(url: URL): boolean {
    return url.protocol === 'file:';
  }

  async readUrl(
    url: string,
    _options?: UrlReaderServiceReadUrlOptions,
  ): Promise<UrlReaderServiceReadUrlResponse> {
    const path = relative(this.#directory, fileURLToPath(url));
    const file = RepositoryPath.parse(
      this.#directory,
      path.split(sep).join('/'),
    );
    if (!(await file.exists())) {
      throw new NotFoundError(`${path} is not in the demo organisation`);
    }
    const content = await readFile(file.absolute);
    return { buffer: async () => content };
  }

  async readTree(): Promise<never> {
    throw new NotAllowedError(
      'Only single files of the demo organisation can be read',
    );
  }

  async search(): Promise<never> {
    throw new NotAllowedError(
      'Only single files of the demo organisation can be read',
    );
  }
}
