import { RepositoryClient } from '../client/RepositoryClient';
import { PartialFacts } from './PartialFacts';

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
