import { ActionContext } from '@backstage/plugin-scaffolder-node';
import { PublishResult, TemplateChange } from './TemplatePublisher';

const LONGEST_TITLE = 200;

type Run = Pick<
  ActionContext<{ title: string; description?: string }>,
  'input' | 'user' | 'templateInfo' | 'logger' | 'isDryRun'
>;

/** What the people who review a change read about it: what it is, and who ran which template. */
export function readProposal({
  input,
  user,
  templateInfo,
}: Pick<Run, 'input' | 'user' | 'templateInfo'>): Pick<
  TemplateChange,
  'title' | 'description' | 'author'
> {
  const profile = user?.entity?.spec.profile;
  const name = profile?.displayName ?? user?.ref ?? 'Somebody';
  const by = user?.ref && user.ref !== name ? `${name} (${user.ref})` : name;
  const through = templateInfo?.entityRef
    ? ` with \`${templateInfo.entityRef}\``
    : '';
  return {
    title: input.title.replace(/\s+/g, ' ').trim().slice(0, LONGEST_TITLE),
    description: [input.description?.trim(), `Proposed by ${by}${through}.`]
      .filter(Boolean)
      .join('\n\n'),
    author: { name, ...(profile?.email && { email: profile.email }) },
  };
}

/** What happens next, for the person who ran the template; the log says what was done. */
export function describeResult(
  { state, remoteUrl, paths }: PublishResult,
  { logger, isDryRun }: Pick<Run, 'logger' | 'isDryRun'>,
): string {
  const what = `${
    paths.length === 1 ? 'one file' : `${paths.length} files`
  }: ${paths.join(', ')}`;
  if (isDryRun) {
    logger.info(`Would publish ${what}`);
    return 'This was a dry run: nothing has been published.';
  }
  logger.info(
    `${state === 'proposed' ? 'Proposed' : 'Published'} ${what}${
      remoteUrl ? `; see ${remoteUrl}` : ''
    }`,
  );
  return state === 'proposed'
    ? `It is not in effect yet: somebody has to review and merge [the proposed change](${remoteUrl}). The catalog reads it a little later.`
    : 'It is in effect: the catalog has it, or will in a moment.';
}
