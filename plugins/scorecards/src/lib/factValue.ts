import { isExistingDate } from '@kumiki/backstage-plugin-team-topology-common';
import { isEntityRef } from './addressFields';

const TIMESTAMP = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const DURATION = /^P(?=.)(?:\d+[YMWD])*(?:T(?:\d+[HMS])+)?$/;

/** What a text that a fact holds is, so that it can be shown as that. */
export type TextKind =
  | 'entity-ref'
  | 'timestamp'
  | 'date'
  | 'duration'
  | 'text';

/** Tells what a text is; facts hold refs, dates and durations as texts. */
export function textKind(text: string): TextKind {
  if (isEntityRef(text)) {
    return 'entity-ref';
  }
  if (TIMESTAMP.test(text) && !Number.isNaN(Date.parse(text))) {
    return 'timestamp';
  }
  if (isExistingDate(text)) {
    return 'date';
  }
  return DURATION.test(text) ? 'duration' : 'text';
}
