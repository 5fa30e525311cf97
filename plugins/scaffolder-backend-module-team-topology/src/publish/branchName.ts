import { createHash } from 'node:crypto';
import { ConflictError } from '@backstage/errors';
import { revisionOf } from './compareFiles';
import { PublishedFile, TemplateChange } from './TemplatePublisher';

/** How many branches of one change are tried. */
const MOST_TRIED = 9;

/**
 * The branches on which a change can be proposed, in order. The same change has
 * the same branches, so that it is not proposed twice.
 */
function branchNames({
  title,
  files,
}: Pick<TemplateChange, 'title' | 'files'>): string[] {
  const words = title
    .toLocaleLowerCase('en-US')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 50)
    .replace(/^-+|-+$/g, '');
  // Titles in other scripts have no such words, and long ones begin alike.
  const hash = createHash('sha256')
    .update(JSON.stringify([title, files.map(contentOf).sort()]))
    .digest('hex')
    .slice(0, 8);
  const name = ['kumiki/', words, words && '-', hash].join('');
  return Array.from({ length: MOST_TRIED }, (_, index) =>
    index === 0 ? name : `${name}-${index + 1}`,
  );
}

/** A file as the change makes it, and as it was before. */
function contentOf({ path, revision, content }: PublishedFile): string {
  return JSON.stringify([path, revision, content && revisionOf(content)]);
}

/**
 * The branch on which to propose a change: the first of its branches that does
 * not exist.
 *
 * @param repository - `has` says whether there is a branch, `proposal` where one
 *   is proposed to be merged
 * @throws ConflictError where the change is being proposed already
 */
export async function findFreeBranch(
  change: Pick<TemplateChange, 'title' | 'files'>,
  repository: {
    has: (branch: string) => Promise<boolean>;
    proposal: (branch: string) => Promise<string | undefined>;
  },
): Promise<string> {
  const names = branchNames(change);
  for (const name of names) {
    if (!(await repository.has(name))) {
      return name;
    }
    const url = await repository.proposal(name);
    if (url) {
      throw new ConflictError(
        `The same change is already proposed in ${url}; merge or close that one first`,
      );
    }
  }
  throw new ConflictError(
    `The branches ${names[0]} to ${names.at(
      -1,
    )} exist already; delete those that are merged`,
  );
}
