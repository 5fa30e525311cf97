import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Caller } from '@kumiki/backend-audit';
import {
  ExemptionPerson,
  exemptionProblem,
  scorecardsExemptionAskPermission,
  scorecardsExemptionDecidePermission,
} from '@kumiki/backstage-plugin-scorecards-common';
import { ScorecardsContext } from '../view/ScorecardsContext';
import { refusal } from './refuse';

type PersonContext = Pick<ScorecardsContext, 'auth' | 'userInfo'>;

/** Who somebody is, to exemptions; nobody in particular for what is no person. */
export async function readPerson(
  { auth, userInfo }: PersonContext,
  { credentials }: Caller,
): Promise<ExemptionPerson> {
  if (!auth.isPrincipal(credentials, 'user')) {
    return { ownership: new Set() };
  }
  const { userEntityRef, ownershipEntityRefs } = await userInfo.getUserInfo(
    credentials,
  );
  const user = userEntityRef.toLocaleLowerCase('en-US');
  return {
    user,
    ownership: new Set([
      user,
      ...ownershipEntityRefs.map(ref => ref.toLocaleLowerCase('en-US')),
    ]),
  };
}

/** @throws NotAllowedError for what is no person */
export function requirePerson({ user }: ExemptionPerson): string {
  if (user === undefined) {
    throw refusal('NotAllowedError', exemptionProblem('exemption.notPerson'));
  }
  return user;
}

/** @throws NotAllowedError where a policy does not let the caller ask for the entity */
export async function requireAsking(
  { permissions }: Pick<ScorecardsContext, 'permissions'>,
  entity: string,
  { credentials }: Caller,
): Promise<void> {
  const permission = scorecardsExemptionAskPermission;
  const [{ result }] = await permissions.authorize(
    [{ permission, resourceRef: entity }],
    { credentials },
  );
  if (result !== AuthorizeResult.ALLOW) {
    throw new NotAllowedError(`This needs the permission ${permission.name}`);
  }
}

/** @throws NotAllowedError where a policy does not let the caller decide */
export async function requireDeciding(
  context: Pick<ScorecardsContext, 'permissions'>,
  caller: Caller,
): Promise<void> {
  if (!(await mayDecideAtAll(context, caller))) {
    const { name } = scorecardsExemptionDecidePermission;
    throw new NotAllowedError(`This needs the permission ${name}`);
  }
}

/** Whether a policy lets the caller decide. */
export async function mayDecideAtAll(
  { permissions }: Pick<ScorecardsContext, 'permissions'>,
  { credentials }: Caller,
): Promise<boolean> {
  const [{ result }] = await permissions.authorize(
    [{ permission: scorecardsExemptionDecidePermission }],
    { credentials },
  );
  return result === AuthorizeResult.ALLOW;
}

/**
 * Whether a policy lets the caller ask at all. Which entities its conditions
 * allow is found out when it comes to that.
 */
export async function mayAskAtAll(
  { permissions }: Pick<ScorecardsContext, 'permissions'>,
  { credentials }: Caller,
): Promise<boolean> {
  const [{ result }] = await permissions.authorizeConditional(
    [{ permission: scorecardsExemptionAskPermission }],
    { credentials },
  );
  return result !== AuthorizeResult.DENY;
}
