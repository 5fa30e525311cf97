import { Caller } from '@kumiki/backend-audit';
import {
  FactProviderDeclaration,
  FactVisibility,
} from '@kumiki/backstage-plugin-scorecards-common';
import { listReferences } from '@kumiki/backstage-plugin-team-topology-common';
import { readRef } from '../catalog/readRef';
import { JudgingInput } from '../database/inputs/JudgingInput';
import {
  CurrentScorecard,
  PublishedScorecards,
} from '../scorecards/CurrentScorecards';
import { ScorecardsContext } from './ScorecardsContext';
import { View } from './View';
import { Visibility } from './Visibility';

type ViewContext = Pick<
  ScorecardsContext,
  'auth' | 'declarations' | 'scorecards' | 'userInfo' | 'visibleEntities'
>;

/** What a caller sees of the whole catalog. */
export async function readView(
  context: ViewContext,
  caller: Caller,
): Promise<View> {
  const [published, visibility] = await Promise.all([
    context.scorecards.readPublished(),
    context.visibleEntities.findAll(caller),
  ]);
  return await toView(context, { published, visibility, caller });
}

/**
 * What a caller sees of some entities, the scorecards and what these name.
 *
 * @param listNamed - what else is named in what is to be shown; asked for only
 *   where it depends on the caller
 */
export async function readViewOf(
  context: ViewContext,
  refs: readonly string[],
  caller: Caller,
  listNamed: () => Promise<Iterable<string>> = async () => [],
): Promise<View> {
  const published = await context.scorecards.readPublished();
  const { scorecards } = published;
  const visibility = await context.visibleEntities.findAmong(
    [...refs, ...scorecards.map(({ ref }) => ref)],
    caller,
    async () => [
      ...listReferences(scorecards.map(({ entity }) => entity)),
      ...(await listNamed()),
    ],
  );
  return await toView(context, { published, visibility, caller });
}

/** Every ref that has to be looked up before anything is shown of an entity. */
export function listNamedRefs(
  input: JudgingInput,
  declarations: readonly FactProviderDeclaration[],
): Set<string> {
  const { owners, system, optOuts } = input;
  const refs = FactVisibility.create(declarations).listRefs(input);
  for (const ref of [...owners, system]) {
    if (ref !== undefined) {
      refs.add(ref);
    }
  }
  for (const { ref, capability, maintainedBy } of optOuts) {
    refs.add(ref).add(capability).add(maintainedBy);
  }
  return refs;
}

async function toView(
  context: ViewContext,
  known: {
    published: PublishedScorecards;
    visibility: Visibility;
    caller: Caller;
  },
): Promise<View> {
  const { published, visibility, caller } = known;
  const candidates = published.scorecards.filter(
    ({ ref, entity }) =>
      visibility.sees(ref) && entity.spec.lifecycle !== 'retired',
  );
  const groups = candidates.some(isDraft)
    ? await readOwnershipRefs(context, caller)
    : new Set<unknown>();
  return View.create({
    declarations: context.declarations.all,
    visibility,
    oldestDueAt: published.oldestDueAt,
    scorecards: candidates.filter(
      scorecard =>
        !isDraft(scorecard) ||
        groups.has(
          readRef(scorecard.entity.spec.owner, scorecard.entity, 'group'),
        ),
    ),
  });
}

/** The caller and the groups that the caller acts for; none for a service. */
async function readOwnershipRefs(
  { auth, userInfo }: ViewContext,
  { credentials }: Caller,
): Promise<Set<unknown>> {
  if (!auth.isPrincipal(credentials, 'user')) {
    return new Set();
  }
  const { ownershipEntityRefs } = await userInfo.getUserInfo(credentials);
  return new Set(
    ownershipEntityRefs.map(ref => ref.toLocaleLowerCase('en-US')),
  );
}

function isDraft({ entity }: CurrentScorecard): boolean {
  return entity.spec.lifecycle === 'draft';
}
