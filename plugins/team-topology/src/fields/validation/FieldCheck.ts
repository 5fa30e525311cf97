import { ApiHolder } from '@backstage/core-plugin-api';
import { OrgChoices } from '@kumiki/backstage-plugin-team-topology-common';
import { Words } from '../../ui/useWords';

/** A problem of a value, or of a part of it such as `['to', '1']`. */
export interface FieldProblem {
  path: string[];
  message: string;
}

/** The surroundings of a value, and the options from the template. */
export interface FieldPlace {
  options: object;
  /** The values beside it: the list item that contains it, otherwise the form. */
  siblings: unknown;
  /** The whole form. */
  form: unknown;
  apiHolder: ApiHolder;
  t: Words['t'];
}

/** Finds the problems of one value of a field. The value can be anything. */
export type FieldCheck = (
  value: unknown,
  place: FieldPlace,
) => Promise<FieldProblem[]>;

/** Formats any value for a message. */
export function shownValue(value: unknown): string {
  const text =
    typeof value === 'string' ? value : JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** The input of a check: what is known of the ref, the options from the template, and the texts. */
export interface CheckContext<TOptions> {
  model: OrgChoices;
  options: TOptions;
  t: Words['t'];
}

/** Returns the problem of a full ref, if there is one. */
export type RefCheck<TOptions> = (
  ref: string,
  context: CheckContext<TOptions>,
) => string | undefined;

/** Formats a list of names as part of a sentence. */
export function quotedList(names: string[], t: Words['t']): string {
  return names
    .map(name => t('fields.list.item', { name }))
    .join(t('fields.list.separator'));
}
