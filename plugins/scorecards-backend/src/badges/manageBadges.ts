import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Caller } from '@kumiki/backend-audit';
import {
  Badge,
  CreatedBadge,
  EntityBadges,
  EntityRequest,
  ownsAny,
  scorecardsBadgeManagePermission,
} from '@kumiki/backstage-plugin-scorecards-common';
import { randomUUID } from 'node:crypto';
import { StoredBadge } from '../database/badges/DatabaseBadgeStore';
import { EntityRecord } from '../database/inputs/readEntityRecord';
import { readPerson } from '../exemptions/readPerson';
import { readViewOf } from '../view/readView';
import { ScorecardsContext } from '../view/ScorecardsContext';
import { View } from '../view/View';
import { createBadgeToken, hashBadgeToken } from './badgeToken';

/** How many badges of an entity work at the same time. */
export const MOST_BADGES = 20;

/** An entity that the caller sees, and its badges. */
interface Known {
  ref: string;
  record: EntityRecord;
  badges: StoredBadge[];
  view: View;
}

/** The badges of an entity that work, and whether the caller may change that. */
export async function getEntityBadges(
  context: ScorecardsContext,
  request: EntityRequest,
  caller: Caller,
): Promise<EntityBadges> {
  const known = await readKnown(context, request, caller);
  return {
    entity: known.ref,
    items: describeBadges(known.badges, known.view),
    mayManage: (await readManager(context, known, caller)) !== undefined,
  };
}

/** Makes the level of an entity public to whoever has the link. */
export async function createBadge(
  context: ScorecardsContext,
  request: EntityRequest & { scorecard: string },
  caller: Caller,
): Promise<CreatedBadge> {
  const known = await readKnown(context, request, caller);
  const { ref: entity, record, view } = known;
  const scorecard = view.scorecard(request.scorecard);
  const createdBy = await requireManager(context, known, caller);
  if (scorecard.entity.spec.lifecycle !== 'active') {
    throw new InputError(
      `scorecard is '${scorecard.ref}', which is a draft: drafts have no badges`,
    );
  }
  if (!record.standings.has(scorecard.ref)) {
    throw new InputError(
      `'${entity}' has no result in '${scorecard.ref}': the scorecard does not apply, or is not evaluated yet`,
    );
  }
  const token = createBadgeToken();
  const added = await context.stores.badges.add(
    {
      ...{ id: randomUUID(), entity, scorecard: scorecard.ref, createdBy },
      tokenHash: hashBadgeToken(token),
    },
    MOST_BADGES,
  );
  if (!added) {
    throw new ConflictError(
      `'${entity}' has ${MOST_BADGES} badges; revoke one to create another`,
    );
  }
  return { badge: describeBadges([added], view)[0], token };
}

/** Ends a badge: its link shows nothing from then on. */
export async function revokeBadge(
  context: ScorecardsContext,
  request: EntityRequest & { id: string },
  caller: Caller,
): Promise<EntityBadges> {
  const known = await readKnown(context, request, caller);
  const by = await requireManager(context, known, caller);
  const { ref: entity, badges, view } = known;
  const { id } = request;
  // One of a scorecard that the caller may not see is ended as well: they own it.
  if (!(await context.stores.badges.revoke({ id, entity }, by))) {
    throw new NotFoundError(`No badge '${id}' of '${entity}'`);
  }
  const left = badges.filter(it => it.id !== id);
  return { entity, items: describeBadges(left, view), mayManage: true };
}

async function readKnown(
  context: ScorecardsContext,
  request: EntityRequest,
  caller: Caller,
): Promise<Known> {
  const { kind, namespace, name } = request;
  const ref = stringifyEntityRef({ kind, namespace, name });
  const reading = context.stores.badges.list(ref);
  const [view, badges, record] = await Promise.all([
    readViewOf(context, [ref], caller, async () =>
      (await reading).map(({ createdBy }) => createdBy),
    ),
    reading,
    context.stores.inputs.readRecord(ref),
  ]);
  if (!record || !view.sees(ref)) {
    throw new NotFoundError(`No entity '${ref}'`);
  }
  return { ref, record, badges, view };
}

/** Those of scorecards that the caller sees. */
function describeBadges(badges: readonly StoredBadge[], view: View): Badge[] {
  const titles = new Map(
    view.scorecards.map(({ ref, compiled }) => [ref, compiled.title]),
  );
  return badges.flatMap(({ id, scorecard, createdAt, createdBy }) => {
    const scorecardTitle = titles.get(scorecard);
    const shown = view.show(createdBy);
    return scorecardTitle === undefined
      ? []
      : [
          {
            ...{ id, scorecard, scorecardTitle, createdAt, createdBy: shown },
            ...(shown === undefined && { withheld: ['createdBy' as const] }),
          },
        ];
  });
}

/** @throws NotAllowedError for who does not own the entity, or lacks the permission */
async function requireManager(
  context: ScorecardsContext,
  known: Known,
  caller: Caller,
): Promise<string> {
  const manager = await readManager(context, known, caller);
  if (manager === undefined) {
    throw new NotAllowedError(
      `Only owners of '${known.ref}' who have the permission ${scorecardsBadgeManagePermission.name} manage its badges`,
    );
  }
  return manager;
}

/** The caller, where they may manage the badges of the entity. */
async function readManager(
  context: ScorecardsContext,
  { ref, record }: Known,
  caller: Caller,
): Promise<string | undefined> {
  const person = await readPerson(context, caller);
  if (person.user === undefined || !ownsAny(person, record.input.owners)) {
    return undefined;
  }
  const permission = scorecardsBadgeManagePermission;
  const [{ result }] = await context.permissions.authorize(
    [{ permission, resourceRef: ref }],
    { credentials: caller.credentials },
  );
  return result === AuthorizeResult.ALLOW ? person.user : undefined;
}
