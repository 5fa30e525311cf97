import { NotFoundError } from '@backstage/errors';
import { FactValue } from '@kumiki/backstage-plugin-scorecards-common';
import { RepositoryClient } from '../client/RepositoryClient';
import { activityFacts } from './activityFacts';
import { branchFacts } from './branchFacts';
import { codeownersFacts } from './codeownersFacts';
import { securityFacts } from './securityFacts';

/**
 * Everything about one repository, or nothing: a question that fails makes the
 * whole observation fail.
 */
export async function repositoryFacts(
  client: RepositoryClient,
): Promise<Record<string, FactValue>> {
  const repository = await client.get({
    name: 'repository',
    ask: (octokit, parameters) => octokit.rest.repos.get(parameters),
    read: ({ data }) => ({
      defaultBranch: data.default_branch,
      isArchived: data.archived,
      visibility: data.visibility ?? (data.private ? 'private' : 'public'),
    }),
  });
  if (!repository) {
    throw new NotFoundError(
      'GitHub has no such repository, or does not show it to the credentials of the integration',
    );
  }
  const parts = await Promise.allSettled([
    branchFacts(client, repository.defaultBranch),
    codeownersFacts(client),
    activityFacts(client),
    securityFacts(client),
  ]);
  const values: Record<string, FactValue> = { ...repository };
  for (const part of parts) {
    if (part.status === 'rejected') {
      throw part.reason;
    }
    for (const [name, value] of Object.entries(part.value)) {
      if (value !== undefined) {
        values[name] = value;
      }
    }
  }
  return values;
}
