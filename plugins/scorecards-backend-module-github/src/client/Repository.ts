import { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { SLUG_ANNOTATION } from '../githubFacts';

const SOURCE_LOCATION = 'backstage.io/source-location';
const NAME = /^(?!\.{1,2}$)[\w.-]{1,100}$/;

/** A repository on an instance of GitHub that is configured. */
export interface Repository {
  host: string;
  owner: string;
  repo: string;
}

/**
 * The repository that an entity names. The host is that of the entity's source
 * where it is one of the configured ones, as elsewhere in Backstage.
 *
 * @throws InputError where the annotation is not a slug
 */
export function repositoryOf(
  { metadata: { annotations = {} } }: Entity,
  integrations: ScmIntegrationRegistry,
): Repository {
  const slug = annotations[SLUG_ANNOTATION];
  const [owner, repo, ...rest] = slug.split('/');
  if (!NAME.test(owner) || !NAME.test(repo ?? '') || rest.length > 0) {
    throw new InputError(
      `The annotation ${SLUG_ANNOTATION} is ${JSON.stringify(
        slug,
      )}; allowed: owner/name`,
    );
  }
  const source = annotations[SOURCE_LOCATION]?.replace(/^url:/, '');
  const configured =
    source && URL.canParse(source)
      ? integrations.github.byUrl(source)
      : undefined;
  return { host: configured?.config.host ?? 'github.com', owner, repo };
}
