import {
  INTERACTION_MODES,
  InteractionMode,
} from '@kumiki/backstage-plugin-team-topology-common';
import { InteractionSpec } from './InteractionSpec';

/** What of a value, which can come from the address of the page, the form can show. */
export function readSpec(value: unknown): InteractionSpec {
  const spec = recordOf(value);
  return {
    mode: INTERACTION_MODES.find((mode: InteractionMode) => mode === spec.mode),
    from: textOf(spec.from),
    to: listOf(spec.to)?.map(textOf),
    purpose: textOf(spec.purpose),
    capability: textOf(spec.capability),
    since: textOf(spec.since),
    until: textOf(spec.until),
    reviewBy: textOf(spec.reviewBy),
    people: listOf(spec.people)?.map(person => {
      const { user, allocation } = recordOf(person);
      return {
        user: textOf(user),
        allocation: typeof allocation === 'number' ? allocation : undefined,
      };
    }),
    goals: listOf(spec.goals)?.map(goal => textOf(goal) ?? ''),
    exitCriteria: textOf(spec.exitCriteria),
  };
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? { ...value }
    : {};
}

function listOf(value: unknown): unknown[] | undefined {
  return Array.isArray(value) ? value : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
