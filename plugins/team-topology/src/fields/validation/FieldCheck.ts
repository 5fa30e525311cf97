import { ApiHolder } from '@backstage/core-plugin-api';
import { OrgModel } from '@kumiki/backstage-plugin-team-topology-common';
import { Words } from '../../ui/useWords';

/** What is wrong with a value, or with a part of it such as `['to', '1']`. */
export interface FieldProblem {
  path: string[];
  message: string;
}

/** Where a value stands, and what the template asks of it. */
export interface FieldPlace {
  options: object;
  /** What stands beside it: the item of a list that holds it, otherwise the form. */
  siblings: unknown;
  /** The whole form. */
  form: unknown;
  apiHolder: ApiHolder;
  t: Words['t'];
}

/** Finds what is wrong with one value of a field. It can be anything. */
export type FieldCheck = (
  value: unknown,
  place: FieldPlace,
) => Promise<FieldProblem[]>;

/** A value in a message, whatever it is. */
export function shownValue(value: unknown): string {
  const text =
    typeof value === 'string' ? value : JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** What a check knows: the organisation, what the template asks, and the words. */
export interface CheckContext<TOptions> {
  model: OrgModel;
  options: TOptions;
  t: Words['t'];
}

/** Says what is wrong with a full ref, or nothing. */
export type RefCheck<TOptions> = (
  ref: string,
  context: CheckContext<TOptions>,
) => string | undefined;

/** Names to choose from, as a part of a sentence. */
export function quotedList(names: string[], t: Words['t']): string {
  return names
    .map(name => t('fields.list.item', { name }))
    .join(t('fields.list.separator'));
}
