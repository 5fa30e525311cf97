import { Words } from '../../hooks/useWords';
import { Choices } from '../pickers/choices';
import { FieldProps } from '../pickers/FormFrame';
import { InteractionSpec, SpecField } from './InteractionSpec';

/** What the parts of the editor share. */
export interface EditorContext {
  draft: InteractionSpec;
  update(change: InteractionSpec): void;
  t: Words['t'];
  teams: Choices;
  capabilities: Choices;
  people: Choices;
  isRequired(field: SpecField): boolean;
  /** The id, state and messages of the field at a path such as `to.1`. */
  fieldAt(
    path: string,
  ): Pick<FieldProps<never>, 'id' | 'isDisabled' | 'errors'>;
}

/** The messages that the validation has put to a part of a field. */
export function errorsAt(errors: unknown, path: string[]): string[] {
  const [name, ...rest] = path;
  if (typeof errors !== 'object' || errors === null) {
    return [];
  }
  if (name !== undefined) {
    return errorsAt(Reflect.get(errors, name), rest);
  }
  const messages: unknown = Reflect.get(errors, '__errors');
  return Array.isArray(messages) ? messages.map(String) : [];
}

/**
 * Where a row stands among those that are filled in, which are the only ones
 * that are handed over and judged. A blank row stands nowhere.
 */
export function filledIndex(
  rows: (string | undefined)[],
  index: number,
): number | undefined {
  const isFilledIn = (text: string | undefined) => Boolean(text?.trim());
  return isFilledIn(rows[index])
    ? rows.slice(0, index).filter(isFilledIn).length
    : undefined;
}
