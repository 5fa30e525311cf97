import { posix } from 'node:path';
import {
  PublishContext,
  PublishedFile,
  PublishResult,
  TemplateChange,
  TemplateProject,
  TemplatePublisher,
} from '@kumiki/backstage-plugin-scaffolder-backend-module-team-topology';
import { CatalogRefresher } from './CatalogRefresher';
import { OrganisationRepository } from './OrganisationRepository';
import { readEntities } from './readEntities';

/** Publishes into the repository of the demo organisation: there is no review, and the catalog reads it at once. */
export class DemoPublisher implements TemplatePublisher {
  readonly id = 'demo';
  readonly #repository: OrganisationRepository;
  readonly #refresher: CatalogRefresher;

  private constructor(
    repository: OrganisationRepository,
    refresher: CatalogRefresher,
  ) {
    this.#repository = repository;
    this.#refresher = refresher;
  }

  static create(options: {
    repository: OrganisationRepository;
    refresher: CatalogRefresher;
  }): DemoPublisher {
    return new DemoPublisher(options.repository, options.refresher);
  }

  async publishChange(
    change: TemplateChange,
    context: PublishContext,
  ): Promise<PublishResult> {
    return this.#publish(change, context);
  }

  /** A folder takes the place of the repository. */
  async publishProject(
    project: TemplateProject,
    context: PublishContext,
  ): Promise<PublishResult> {
    const { name, namespace } = project;
    const folder = posix.join(
      'projects',
      // Namespaces may have components of the same name.
      namespace === 'default' ? '' : namespace,
      name,
    );
    const files = project.files.map(file => ({
      ...file,
      path: posix.join(folder, file.path),
    }));
    return this.#publish({ ...project, files }, context);
  }

  async #publish(
    change: Pick<TemplateChange, 'title' | 'author'> & {
      files: PublishedFile[];
    },
    { logger, isDryRun }: PublishContext,
  ): Promise<PublishResult> {
    const { title, author, files } = change;
    const { name, email = 'demo@example.com' } = author;
    const { commit, paths } = await this.#repository.publish(
      {
        title,
        author: { name, email },
        files,
        expected: files.flatMap(({ path, revision }) =>
          revision === undefined ? [] : [{ path, revision }],
        ),
      },
      { dryRun: isDryRun },
    );
    if (commit) {
      const published = files.flatMap(({ path, content }) =>
        content && paths.includes(path) ? [{ path, content }] : [],
      );
      try {
        await this.#refresher.refresh(readEntities(published), { logger });
      } catch (error) {
        // It is published; the catalog reads it by itself a little later.
        logger.warn(`The catalog could not be asked to read it: ${error}`);
      }
    }
    return { state: 'published', paths };
  }
}
