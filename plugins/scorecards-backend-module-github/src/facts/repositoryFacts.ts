import { FactValue } from '@kumiki/backstage-plugin-scorecards-common';
import { RepositoryClient } from '../client/RepositoryClient';
import { activityFacts } from './activityFacts';
import { branchFacts } from './branchFacts';
import { codeownersFacts } from './codeownersFacts';
import { securityFacts } from './securityFacts';

/**
 * Everything that GitHub tells about one repository, and what it does not tell.
 * A question that fails makes the whole observation fail.
 */
export async function repositoryFacts(
  client: RepositoryClient,
): Promise<Record<string, FactValue>> {
  const repository = await client.require({
    name: 'repository',
    ask: (octokit, parameters) => octokit.rest.repos.get(parameters),
    read: ({ data }) => ({
      defaultBranch: data.default_branch,
      isArchived: data.archived,
      visibility: data.visibility ?? (data.private ? 'private' : 'public'),
    }),
  });
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
  return { ...values, notTold: client.notTold };
}
