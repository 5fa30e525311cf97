import { Entity } from '@backstage/catalog-model';
import { NotAllowedError, InputError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { Config } from '@backstage/config';
import { SLUG_ANNOTATION } from '../githubFacts';
import {
  keyOf,
  namedRepository,
  ownRepository,
  Repository,
} from './Repository';

/** Lets entities of some repositories name others. */
interface AnnotationRule {
  /** Where the entity is declared; anywhere where this is absent. */
  from?: readonly RepositoryPattern[];
  /** What it may name. */
  repositories: readonly RepositoryPattern[];
}

/** A repository, or all of an owner where `repo` is absent. */
type RepositoryPattern = Pick<Repository, 'host' | 'owner'> &
  Partial<Pick<Repository, 'repo'>>;

/**
 * Decides which repository an entity is told about. Anybody can write an
 * annotation, and the credentials of the integration reach further than its
 * author does, so only the repository that the entity was read from counts,
 * and what the configuration allows.
 */
export class RepositoryAccess {
  readonly #integrations: ScmIntegrationRegistry;
  readonly #allowed: readonly AnnotationRule[];

  static create(options: {
    integrations: ScmIntegrationRegistry;
    allowed?: readonly AnnotationRule[];
  }) {
    const { integrations, allowed = [] } = options;
    return new RepositoryAccess(integrations, allowed);
  }

  private constructor(
    integrations: ScmIntegrationRegistry,
    allowed: readonly AnnotationRule[],
  ) {
    this.#integrations = integrations;
    this.#allowed = allowed;
  }

  /**
   * The repository that an entity names and may name.
   *
   * @throws InputError where the annotation is not a slug
   * @throws NotAllowedError where it is somebody else's repository
   */
  find(entity: Entity): Repository {
    const named = namedRepository(entity, this.#integrations);
    const own = ownRepository(entity, this.#integrations);
    const isOwn = own !== undefined && keyOf(own) === keyOf(named);
    if (!isOwn && !this.#allowed.some(rule => isAllowed(rule, named, own))) {
      throw new NotAllowedError(
        `${SLUG_ANNOTATION} names ${keyOf(named)}, which is not the entity's ` +
          `own repository: it is ${
            own
              ? `declared in ${keyOf(own)}`
              : 'not declared in a repository on GitHub'
          }. Where that is intended, ` +
          'scorecards.providers.github.allowAnnotation has to allow it',
      );
    }
    return named;
  }
}

function isAllowed(
  { from, repositories }: AnnotationRule,
  named: Repository,
  own: Repository | undefined,
): boolean {
  return (
    repositories.some(pattern => matches(pattern, named)) &&
    (from === undefined ||
      (own !== undefined && from.some(pattern => matches(pattern, own))))
  );
}

function matches(pattern: RepositoryPattern, repository: Repository): boolean {
  return keyOf({ ...repository, ...pattern }) === keyOf(repository);
}

const KEY = 'scorecards.providers.github.allowAnnotation';
const PATTERN =
  /^(?:([\w.-]+(?::\d+)?)\/)?(?!\.{1,2}\/)([\w.-]+)\/(\*|(?!\.{1,2}$)[\w.-]+)$/;

/**
 * Which entities may name repositories that are not their own.
 * @throws InputError that names the key and the value where one is no pattern
 */
export function readAnnotationRules(config: Config): AnnotationRule[] {
  return (config.getOptionalConfigArray(KEY) ?? []).map((rule, index) => ({
    from: rule
      .getOptionalStringArray('from')
      ?.map(text => readPattern(text, `${KEY}[${index}].from`)),
    repositories: rule
      .getStringArray('repositories')
      .map(text => readPattern(text, `${KEY}[${index}].repositories`)),
  }));
}

function readPattern(text: string, key: string): RepositoryPattern {
  const [matched, host = 'github.com', owner, repo] = PATTERN.exec(text) ?? [];
  if (!matched) {
    throw new InputError(
      `${key} has ${JSON.stringify(
        text,
      )}; allowed: owner/name, owner/*, host/owner/name, host/owner/*`,
    );
  }
  return { host, owner, ...(repo !== '*' && { repo }) };
}
