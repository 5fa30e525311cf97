import { EventProblem, EventRefusal } from './EventProblem';
import { DeploymentEvent, DeploymentOutcome } from './Events';
import { FieldReader } from './FieldReader';

const MAX_NAME = 253;

/** Other states say that a deployment goes on, or that a later one replaced it. */
const OUTCOMES: Record<string, DeploymentOutcome | undefined> = {
  success: 'succeeded',
  failure: 'failed',
  error: 'failed',
};

/**
 * A deployment that was read, or the first thing that is wrong with it; neither
 * where the status is not the end of a deployment.
 * @public
 */
export interface ReadDeployment {
  event?: DeploymentEvent;
  problem?: EventProblem;
}

/**
 * Reads the payload of the GitHub webhook `deployment_status`. Its source is the
 * address of the repository, its id that of the status, so that a delivery that
 * is sent again changes nothing. GitHub does not say when the commit was made.
 *
 * `payload` of the deployment may have `kind` (planned, rework or rollback) and
 * `causedBy`.
 *
 * @param payload - the JSON of the webhook
 * @param options - `entity` is the full ref of the entity in this repository;
 *   `now` decides what is in the future
 * @public
 */
export function readGitHubDeployment(
  payload: unknown,
  options: { entity: string; now: Date },
): ReadDeployment {
  try {
    const event = read(FieldReader.of(payload, '', options.now), options.entity);
    return event ? { event } : {};
  } catch (error) {
    if (error instanceof EventRefusal) {
      return { problem: error.problem };
    }
    throw error;
  }
}

function read(
  payload: FieldReader,
  entity: string,
): DeploymentEvent | undefined {
  const status = payload.object('deployment_status');
  const outcome = OUTCOMES[status.text('state')];
  if (!outcome) {
    return undefined;
  }
  const deployment = payload.object('deployment');
  const at = status.time('created_at');
  const startedAt = deployment.optionalTime('created_at');
  // The payload is a text where whoever deployed wrote no JSON.
  const said =
    typeof deployment.value('payload') === 'object'
      ? deployment.optionalObject('payload')
      : undefined;
  const kind =
    said?.optionalOneOf('kind', ['planned', 'rework', 'rollback']) ??
    (deployment.value('task') === 'rollback' ? 'rollback' : undefined);
  const causedBy = said?.optionalText('causedBy');
  return {
    type: 'deployment',
    source: payload.object('repository').text('html_url', MAX_NAME),
    id: `deployment_status/${readId(status)}`,
    at,
    entity,
    environment: deployment
      .text('environment', MAX_NAME)
      .toLocaleLowerCase('en-US'),
    commit: deployment.text('sha', MAX_NAME),
    ...(startedAt !== undefined && startedAt <= at && { startedAt }),
    outcome,
    ...(kind !== undefined && { kind }),
    ...(causedBy !== undefined && { causedBy }),
  };
}

function readId(status: FieldReader): string {
  const id = status.value('id');
  return typeof id === 'number' ? String(id) : status.text('id', 40);
}
