import { ConflictError } from '@backstage/errors';
import { PublishSettings } from './PublishSettings';
import { TemplatePublisher } from './TemplatePublisher';

/** The publisher that the configuration chooses. */
export class Publishing {
  readonly settings: PublishSettings;
  readonly #publishers: readonly TemplatePublisher[];

  private constructor(
    settings: PublishSettings,
    publishers: readonly TemplatePublisher[],
  ) {
    this.settings = settings;
    this.#publishers = publishers;
  }

  /** @param options - `publishers` may still grow until the first template runs */
  static create(options: {
    settings: PublishSettings;
    publishers: readonly TemplatePublisher[];
  }): Publishing {
    return new Publishing(options.settings, options.publishers);
  }

  /**
   * @throws InputError where none is chosen, or one that is not there
   */
  choose(): TemplatePublisher {
    const ids = this.#publishers.map(({ id }) => id);
    const to = this.settings.to([...new Set(ids)]);
    const [publisher, another] = this.#publishers.filter(({ id }) => id === to);
    if (another) {
      throw new ConflictError(
        `Two modules publish to ${to}, which kumiki.templates.publish.to says; keep one of them`,
      );
    }
    return publisher;
  }
}
