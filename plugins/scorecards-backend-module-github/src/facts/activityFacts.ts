import { getPages } from '../client/getPages';
import { linkParameters } from '../client/linkParameters';
import { RepositoryClient } from '../client/RepositoryClient';
import { PartialFacts } from './PartialFacts';

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
    workflowCount: workflows?.reduce((sum, count) => sum + count, 0),
    openPullRequests: pullRequests?.count,
    oldestOpenPullRequestDays:
      pullRequests && (daysSince(pullRequests.oldest, now) ?? 0),
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
  return getPages(client, {
    name: 'workflows',
    ask: (octokit, parameters) =>
      octokit.rest.actions.listRepoWorkflows(parameters),
    read: data =>
      data.workflows.filter(({ state }) => state === 'active').length,
  });
}

/** One per page, the oldest first: how many pages there are is how many there are. */
async function readPullRequests(client: RepositoryClient) {
  return client.get({
    name: 'pull-requests',
    ask: (octokit, parameters) =>
      octokit.rest.pulls.list({
        ...parameters,
        state: 'open',
        sort: 'created',
        direction: 'asc',
        per_page: 1,
      }),
    read: ({ data, headers }) => {
      const last = Number(linkParameters(headers.link, 'last')?.get('page'));
      return {
        count: last > 0 ? last : data.length,
        oldest: data[0]?.created_at ?? null,
      };
    },
  });
}

async function readLatestRelease(client: RepositoryClient) {
  return client.get({
    name: 'latest-release',
    ask: (octokit, parameters) =>
      octokit.rest.repos.getLatestRelease(parameters),
    read: ({ data }) => ({ publishedAt: data.published_at }),
  });
}
