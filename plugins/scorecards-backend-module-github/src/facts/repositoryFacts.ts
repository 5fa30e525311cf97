import { FactValue } from '@kumiki/backstage-plugin-scorecards-common';
import { RepositoryClient } from '../client/RepositoryClient';
import { activityFacts } from './activityFacts';
import { branchFacts, codeownersFacts } from './branchFacts';
import { getAll } from '../client/getAll';
import { PartialFacts } from '../githubFacts';

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

/** Alerts that are open. Only their number is kept. */
async function securityFacts(client: RepositoryClient): Promise<PartialFacts> {
  const [dependabot, secrets] = await Promise.all([
    readDependabotAlerts(client),
    readSecretScanningAlerts(client),
  ]);
  const count = (severity: string) =>
    dependabot?.filter(it => it === severity).length;
  return {
    dependabotAlertsCritical: count('critical'),
    dependabotAlertsHigh: count('high'),
    secretScanningAlerts: secrets?.length,
  };
}

async function readDependabotAlerts(client: RepositoryClient) {
  return getAll(client, {
    name: 'dependabot',
    ask: (octokit, { page, ...parameters }) =>
      octokit.rest.dependabot.listAlertsForRepo({
        ...parameters,
        state: 'open',
        severity: 'critical,high',
      }),
    items: data => data,
    read: alert => alert.security_vulnerability.severity,
  });
}

async function readSecretScanningAlerts(client: RepositoryClient) {
  return getAll(client, {
    name: 'secret-scanning',
    ask: (octokit, parameters) =>
      octokit.rest.secretScanning.listAlertsForRepo({
        ...parameters,
        state: 'open',
        // The secrets themselves are none of our business.
        hide_secret: true,
      }),
    items: data => data,
    read: alert => alert.number ?? 0,
  });
}
