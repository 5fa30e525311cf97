import { InteractionMode } from '@kumiki/backstage-plugin-team-topology-common';

/** The spec of a TeamInteraction while it is being written: anything can be missing. */
export interface InteractionSpec {
  mode?: InteractionMode;
  from?: string;
  to?: (string | undefined)[];
  purpose?: string;
  capability?: string;
  since?: string;
  until?: string;
  reviewBy?: string;
  people?: { user?: string; allocation?: number }[];
  goals?: string[];
  exitCriteria?: string;
}

/** A field of the spec. */
export type SpecField = keyof InteractionSpec;

/** The fields that only one mode has. */
const ONLY_IN: Partial<Record<SpecField, InteractionMode>> = {
  capability: 'x-as-a-service',
  people: 'facilitating',
  goals: 'facilitating',
  exitCriteria: 'facilitating',
};

/** Whether the form asks for a field in a mode. */
export function hasField(
  mode: InteractionMode | undefined,
  field: SpecField,
): boolean {
  const only = ONLY_IN[field];
  return only === undefined || only === mode;
}
