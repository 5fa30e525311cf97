import { ApiHolder } from '@backstage/core-plugin-api';
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
