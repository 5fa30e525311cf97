import { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { quoteValue } from '@kumiki/backstage-plugin-team-topology-common';

const SETTING = 'kumiki.templates.publish';
const VISIBILITIES = ['private', 'internal', 'public'] as const;

/** Who may see a repository that a golden path creates. */
export type Visibility = (typeof VISIBILITIES)[number];

/** A repository, or the place of several, as an integration knows it. */
export interface ScmPlace {
  host: string;
  /** Such as `acme/catalog`, without slashes around it. */
  path: string;
}

/** The annotation in which Backstage looks for the repository of a component, by type of integration. */
const SLUG_ANNOTATIONS: Readonly<Record<string, string>> = {
  github: 'github.com/project-slug',
  gitlab: 'gitlab.com/project-slug',
  bitbucketCloud: 'bitbucket.org/project-slug',
  bitbucketServer: 'bitbucket.com/project-slug',
  azure: 'dev.azure.com/project-repo',
};

/** Where templates publish: `kumiki.templates.publish` of the configuration. */
export class PublishSettings {
  readonly #integrations: ScmIntegrationRegistry;
  readonly #texts: Readonly<Record<string, string | undefined>>;
  readonly visibility: Visibility;
  /** Whether a new repository is registered in the catalog. */
  readonly registers: boolean;
  readonly #needsOwnToken: boolean;

  private constructor(options: {
    integrations: ScmIntegrationRegistry;
    texts: Readonly<Record<string, string | undefined>>;
    visibility: Visibility;
    registers: boolean;
    needsOwnToken: boolean;
  }) {
    this.#integrations = options.integrations;
    this.#texts = options.texts;
    this.visibility = options.visibility;
    this.registers = options.registers;
    this.#needsOwnToken = options.needsOwnToken;
  }

  /** @throws InputError where a setting has a value that means nothing */
  static fromConfig(
    config: RootConfigService,
    integrations: ScmIntegrationRegistry,
  ): PublishSettings {
    const read = (name: string) =>
      config.getOptionalString(`${SETTING}.${name}`);
    const texts = {
      to: read('to'),
      declarations: read('declarations'),
      branch: read('branch'),
      projects: read('projects'),
    };
    for (const name of ['declarations', 'projects'] as const) {
      const url = texts[name];
      if (url !== undefined && !/^https?:\/\/[^/]+\/[^?#]+$/.test(url)) {
        throw new InputError(
          `${SETTING}.${name} is ${quoteValue(url)}; allowed: the URL of ${
            name === 'projects'
              ? 'an organisation or a group, such as https://github.com/acme'
              : 'a repository, such as https://github.com/acme/catalog'
          }`,
        );
      }
    }
    const said = read('visibility') ?? 'private';
    const visibility = VISIBILITIES.find(it => it === said);
    if (!visibility) {
      throw new InputError(
        `${SETTING}.visibility is ${quoteValue(
          said,
        )}; allowed: ${VISIBILITIES.join(', ')}`,
      );
    }
    return new PublishSettings({
      integrations,
      texts,
      visibility,
      registers: config.getOptionalBoolean(`${SETTING}.register`) ?? true,
      needsOwnToken:
        config.getOptionalBoolean('scaffolder.requireScmUserCredentials') ??
        false,
    });
  }

  /**
   * The value of `kumiki.templates.publish.to`.
   *
   * @param known - the ids that mean something
   * @throws InputError where it is none of them
   */
  to(known: readonly string[]): string {
    const { to } = this.#texts;
    if (to === undefined || !known.includes(to)) {
      throw new InputError(
        `${SETTING}.to is ${
          to === undefined ? 'not configured' : quoteValue(to)
        }, so nothing can be published; allowed: ${[...known]
          .sort()
          .join(', ')}`,
      );
    }
    return to;
  }

  /**
   * Refuses to publish with the token of the integration where people have to
   * use their own.
   *
   * @param token - the person's own, if a template gives one
   */
  refuseSharedToken(token: string | undefined): void {
    if (this.#needsOwnToken && token === undefined) {
      throw new NotAllowedError(
        'scaffolder.requireScmUserCredentials is true, and this template gives no token of the person who runs it',
      );
    }
  }

  /** Which branch changes of the configured repository start from; absent for its default branch. */
  get branch(): string | undefined {
    return this.#texts.branch;
  }

  /** The repository to which templates add new declarations. */
  declarations(): ScmPlace {
    return this.#placeOf(this.#required('declarations'));
  }

  /** The organisation or group in which golden paths create repositories. */
  projects(): ScmPlace {
    return this.#placeOf(this.#required('projects'));
  }

  /** The annotation that says where the source of a project is. */
  sourceAnnotation(name: string): Record<string, string> {
    const url = this.#required('projects');
    const type = this.#integrations.byUrl(url)?.type ?? '';
    const annotation = Object.hasOwn(SLUG_ANNOTATIONS, type)
      ? SLUG_ANNOTATIONS[type]
      : undefined;
    if (!annotation) {
      throw new InputError(
        `${SETTING}.projects is ${quoteValue(
          url,
        )}, for which no integration is configured; allowed: the URL of an organisation or a group on a host that integrations names`,
      );
    }
    return { [annotation]: `${this.#placeOf(url).path}/${name}` };
  }

  /** What a setting says; without the path below which an instance of GitLab is. */
  #placeOf(url: string): ScmPlace {
    const { baseUrl } =
      this.#integrations.gitlab.byHost(new URL(url).host)?.config ?? {};
    return placeOf(url, baseUrl && new URL(baseUrl).pathname);
  }

  #required(name: 'declarations' | 'projects'): string {
    const value = this.#texts[name];
    if (value === undefined) {
      throw new InputError(
        `${SETTING}.${name} is not configured, and this template needs it; allowed: the URL of ${
          name === 'projects'
            ? 'the organisation or group in which golden paths create repositories'
            : 'the repository to which templates add declarations'
        }`,
      );
    }
    return value;
  }
}

/**
 * Host and path of a URL.
 *
 * @param below - the path that is not part of what it names
 */
export function placeOf(url: string, below: string = ''): ScmPlace {
  const { host, pathname } = new URL(url);
  const start = `${below.replace(/\/+$/, '')}/`;
  const own = pathname.startsWith(start)
    ? pathname.slice(start.length)
    : pathname;
  const path = decodeURIComponent(own)
    .replace(/^\/+|\/+$/g, '')
    .replace(/\.git$/, '');
  return { host, path };
}
