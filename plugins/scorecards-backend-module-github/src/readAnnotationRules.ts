import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { AnnotationRule, RepositoryPattern } from './client/RepositoryAccess';

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
