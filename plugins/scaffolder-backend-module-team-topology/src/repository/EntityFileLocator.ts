import { createExtensionPoint } from '@backstage/backend-plugin-api';

/**
 * A file of a repository.
 * @public
 */
export interface RepositoryFile {
  /** The URL from which `coreServices.urlReader` reads it. */
  url: string;
  /** Its path in the repository. */
  path: string;
  /** The name of the repository, the same for each of its files. */
  repository: string;
  /** As the actions that publish to an SCM expect it, such as `github.com?owner=acme&repo=catalog`. */
  repoUrl?: string;
  branch?: string;
}

/**
 * Finds the file behind a location of the catalog; undefined for locations that
 * it does not know.
 * @public
 */
export type EntityFileLocator = (location: {
  type: string;
  target: string;
}) => Promise<RepositoryFile | undefined>;

/**
 * Adds places in which templates may change entities, besides the repositories
 * of the configured SCM integrations.
 * @public
 */
export interface EntityFileLocatorsExtensionPoint {
  addLocator(locator: EntityFileLocator): void;
}

/**
 * See {@link EntityFileLocatorsExtensionPoint}.
 * @public
 */
export const entityFileLocatorsExtensionPoint =
  createExtensionPoint<EntityFileLocatorsExtensionPoint>({
    id: 'scaffolder.kumiki.entity-file-locators',
  });
