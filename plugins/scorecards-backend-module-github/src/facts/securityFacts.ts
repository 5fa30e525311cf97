import { getAll } from '../client/getAll';
import { RepositoryClient } from '../client/RepositoryClient';
import { PartialFacts } from './PartialFacts';

/** Alerts that are open. Only their number is kept. */
export async function securityFacts(
  client: RepositoryClient,
): Promise<PartialFacts> {
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
