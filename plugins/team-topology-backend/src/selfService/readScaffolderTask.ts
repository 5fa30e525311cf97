import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { ScaffolderTaskRecord } from './ScaffolderTasks';

/** Parameters that templates ask for the team in. */
const TEAM_PARAMETERS = ['owner', 'team'];

/**
 * Reads a task as the scaffolder sends it; nothing where it is none. The form
 * is written by whoever wrote the template, so that nothing about its values
 * is taken for granted.
 */
export function readScaffolderTask(
  value: unknown,
): ScaffolderTaskRecord | undefined {
  const task = asRecord(value);
  const id = asText(task.id);
  const status = asText(task.status);
  const createdAt = asMoment(task.createdAt);
  if (id === undefined || status === undefined || createdAt === undefined) {
    return undefined;
  }
  const spec = asRecord(task.spec);
  const parameters = asRecord(spec.parameters);
  return {
    id,
    status,
    createdAt,
    lastHeartbeatAt: asMoment(task.lastHeartbeatAt),
    template: toRef(asRecord(spec.templateInfo).entityRef, 'template'),
    claimedTeams: TEAM_PARAMETERS.flatMap(
      name => toRef(parameters[name], 'group') ?? [],
    ),
    groupsOfRunner: groupsOf(asRecord(spec.user).entity),
  };
}

function groupsOf(user: unknown): string[] {
  const { relations } = asRecord(user);
  if (!Array.isArray(relations)) {
    return [];
  }
  const groups = relations.map(asRecord).flatMap(({ type, targetRef }) => {
    const group = type === 'memberOf' ? toRef(targetRef, 'group') : undefined;
    return group ?? [];
  });
  return [...new Set(groups)];
}

/** The full ref, where it is one and of that kind. */
function toRef(value: unknown, kind: string): string | undefined {
  if (typeof value !== 'string') {
    return undefined;
  }
  try {
    const ref = parseEntityRef(value.trim(), { defaultKind: kind });
    return ref.kind.toLocaleLowerCase('en-US') === kind
      ? stringifyEntityRef(ref)
      : undefined;
  } catch {
    return undefined;
  }
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)
    : {};
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value ? value : undefined;
}

function asMoment(value: unknown): string | undefined {
  const time = typeof value === 'string' ? Date.parse(value) : NaN;
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
