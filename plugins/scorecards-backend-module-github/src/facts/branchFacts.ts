import { getAll } from '../client/getAll';
import { RepositoryClient } from '../client/RepositoryClient';
import { PartialFacts } from '../githubFacts';

/** Protection comes from rulesets, from branch protection, or from both. */
export async function branchFacts(
  client: RepositoryClient,
  branch: string,
): Promise<PartialFacts> {
  const [isProtected, rules] = await Promise.all([
    readIsProtected(client, branch),
    readRules(client, branch),
  ]);
  const byRules = rules?.some(reviews => reviews > 0);
  // Only administrators may read protection, so it is read where it matters.
  const byProtection =
    isProtected && !byRules
      ? await readRequiresReviews(client, branch)
      : isProtected;
  return {
    branchProtected: anyOf([isProtected, rules && rules.length > 0]),
    requiresReviews: anyOf([byRules, byProtection]),
  };
}

/** True where any is; false only where all of them are known. */
function anyOf(known: (boolean | undefined)[]): boolean | undefined {
  if (known.includes(true)) {
    return true;
  }
  return known.includes(undefined) ? undefined : false;
}

async function readIsProtected(client: RepositoryClient, branch: string) {
  return client.get({
    name: `branch/${branch}`,
    ask: (octokit, parameters) =>
      octokit.rest.repos.getBranch({ ...parameters, branch }),
    read: ({ data }) => data.protected,
  });
}

/** How many reviews each rule requires. */
async function readRules(client: RepositoryClient, branch: string) {
  return getAll(client, {
    name: `rules/${branch}`,
    ask: (octokit, parameters) =>
      octokit.rest.repos.getBranchRules({ ...parameters, branch }),
    items: data => data,
    read: rule =>
      rule.type === 'pull_request'
        ? rule.parameters?.required_approving_review_count ?? 0
        : 0,
  });
}

async function readRequiresReviews(client: RepositoryClient, branch: string) {
  return client.get({
    name: `protection/${branch}`,
    ask: (octokit, parameters) =>
      octokit.rest.repos.getBranchProtection({ ...parameters, branch }),
    read: ({ data }) =>
      (data.required_pull_request_reviews?.required_approving_review_count ??
        0) > 0,
    // Rulesets protect it, then.
    missing: message => (/not protected/i.test(message) ? false : undefined),
  });
}

/** GitHub looks into these folders, and the root. */
const FOLDERS = ['.github', 'docs'];

/** Looks for CODEOWNERS where GitHub does, into folders that exist only. */
export async function codeownersFacts(
  client: RepositoryClient,
): Promise<PartialFacts> {
  const root = await readFolder(client, '');
  if (!root || root.hasCodeowners) {
    return { hasCodeowners: root?.hasCodeowners };
  }
  const folders = await Promise.all(
    root.folders.map(folder => readFolder(client, folder)),
  );
  if (folders.some(folder => folder?.hasCodeowners)) {
    return { hasCodeowners: true };
  }
  return { hasCodeowners: folders.includes(undefined) ? undefined : false };
}

async function readFolder(client: RepositoryClient, path: string) {
  return client.get({
    name: `contents/${path}`,
    ask: (octokit, parameters) =>
      octokit.rest.repos.getContent({ ...parameters, path }),
    read: ({ data }) => {
      const entries = Array.isArray(data) ? data : [];
      return {
        hasCodeowners: entries.some(
          ({ name, type }) => name === 'CODEOWNERS' && type === 'file',
        ),
        folders: entries
          .filter(({ name, type }) => FOLDERS.includes(name) && type === 'dir')
          .map(({ name }) => name),
      };
    },
    missing: message =>
      /repository is empty/i.test(message)
        ? { hasCodeowners: false, folders: [] }
        : undefined,
  });
}
