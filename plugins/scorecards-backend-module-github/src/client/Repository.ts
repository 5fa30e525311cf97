import {
  ANNOTATION_LOCATION,
  ANNOTATION_SOURCE_LOCATION,
  Entity,
  parseLocationRef,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { SLUG_ANNOTATION } from '../githubFacts';

const NAME = /^(?!\.{1,2}$)[\w.-]{1,100}$/;

/** A repository on an instance of GitHub that is configured. */
export interface Repository {
  host: string;
  owner: string;
  repo: string;
}

/** Tells a repository from all others; GitHub does not look at the case. */
export function keyOf({ host, owner, repo }: Repository): string {
  return `${host}/${owner}/${repo}`.toLocaleLowerCase('en-US');
}

/**
 * The repository that the author of an entity names. The host is that of the
 * entity's source where it is one of the configured ones, as elsewhere in
 * Backstage.
 *
 * @throws InputError where the annotation is not a slug
 */
export function namedRepository(
  entity: Entity,
  integrations: ScmIntegrationRegistry,
): Repository {
  const slug = entity.metadata.annotations?.[SLUG_ANNOTATION] ?? '';
  const [owner, repo, ...rest] = slug.split('/');
  if (!NAME.test(owner) || !NAME.test(repo ?? '') || rest.length > 0) {
    throw new InputError(
      `The annotation ${SLUG_ANNOTATION} is ${JSON.stringify(
        slug,
      )}; allowed: owner/name`,
    );
  }
  const source =
    urlOf(entity, ANNOTATION_SOURCE_LOCATION) ??
    urlOf(entity, ANNOTATION_LOCATION);
  const configured = source && integrations.github.byUrl(source);
  return { host: configured?.config.host ?? 'github.com', owner, repo };
}

/**
 * The repository with the file that an entity was read from; nothing where it
 * was read from anywhere else. The catalog overwrites this annotation when it
 * reads a file, so no author can choose it, unlike the source location.
 */
export function ownRepository(
  entity: Entity,
  integrations: ScmIntegrationRegistry,
): Repository | undefined {
  const url = urlOf(entity, ANNOTATION_LOCATION);
  const host = url && integrations.github.byUrl(url)?.config.host;
  if (!host) {
    return undefined;
  }
  const [, owner, name = ''] = url.pathname.split('/');
  const repo = name.replace(/\.git$/, '');
  return NAME.test(owner) && NAME.test(repo)
    ? { host, owner, repo }
    : undefined;
}

function urlOf(
  { metadata: { annotations = {} } }: Entity,
  annotation: string,
): URL | undefined {
  try {
    const { target, type } = parseLocationRef(annotations[annotation]);
    return type === 'url' ? new URL(target) : undefined;
  } catch {
    return undefined;
  }
}
