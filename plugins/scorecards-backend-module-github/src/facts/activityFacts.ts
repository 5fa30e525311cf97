import { getAll } from '../client/getAll';
import { RepositoryClient } from '../client/RepositoryClient';
import { PartialFacts } from '../githubFacts';

const DAY_IN_MILLISECONDS = 24 * 60 * 60 * 1000;

/** Workflows, pull requests and releases. */
export async function activityFacts(
  client: RepositoryClient,
): Promise<PartialFacts> {
  const [workflows, pullRequests, release] = await Promise.all([
    readWorkflows(client),
    readPullRequests(client),
    readLatestRelease(client),
  ]);
  const now = Date.now();
  return {
    workflowCount: workflows?.filter(state => state === 'active').length,
    openPullRequests: pullRequests?.length,
    oldestOpenPullRequestDays:
      pullRequests && (daysSince(pullRequests[0], now) ?? 0),
    daysSinceRelease: daysSince(release?.publishedAt, now),
  };
}

function daysSince(
  moment: string | null | undefined,
  now: number,
): number | undefined {
  return moment
    ? Math.max(0, Math.floor((now - Date.parse(moment)) / DAY_IN_MILLISECONDS))
    : undefined;
}

async function readWorkflows(client: RepositoryClient) {
  return getAll(client, {
    name: 'workflows',
    ask: (octokit, parameters) =>
      octokit.rest.actions.listRepoWorkflows(parameters),
    items: ({ workflows }) => workflows,
    read: ({ state }) => state,
  });
}

/** When each was opened, the oldest first. */
async function readPullRequests(client: RepositoryClient) {
  return getAll(client, {
    name: 'pull-requests',
    ask: (octokit, parameters) =>
      octokit.rest.pulls.list({
        ...parameters,
        state: 'open',
        sort: 'created',
        direction: 'asc',
      }),
    items: data => data,
    read: pullRequest => pullRequest.created_at,
  });
}

async function readLatestRelease(client: RepositoryClient) {
  return client.get({
    name: 'latest-release',
    ask: (octokit, parameters) =>
      octokit.rest.repos.getLatestRelease(parameters),
    read: ({ data }) => ({ publishedAt: data.published_at }),
    // There is none, yet.
    missing: () => ({ publishedAt: null }),
  });
}
