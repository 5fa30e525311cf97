import { InputError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { locateLocalFile } from './locateLocalFile';
import { locateScmFile } from './locateScmFile';
import { RepositoryFile } from './RepositoryFile';

/**
 * Finds out which file of which repository a location of the catalog is.
 *
 * @param location - such as `url:https://github.com/acme/catalog/blob/main/sre.yaml`
 * @throws InputError where nobody can change that file
 */
export async function locateFile(
  location: string | undefined,
  options: { entityRef: string; integrations: ScmIntegrationRegistry },
): Promise<RepositoryFile> {
  const { entityRef, integrations } = options;
  const [, type, target] = /^([a-z]+):(.+)$/s.exec(location ?? '') ?? [];
  const found =
    (type === 'url' && (await locateScmFile(target, integrations))) ||
    (type === 'file' && (await locateLocalFile(target)));
  if (!found) {
    throw new InputError(
      `${entityRef} is not declared in a file of a known repository, so no template can change it; allowed: a location of the type url on a host with an integration`,
    );
  }
  return found;
}
