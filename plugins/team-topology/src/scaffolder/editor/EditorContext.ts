import { Words } from '../../ui/useWords';
import { Choices } from '../choices';
import { FieldProps } from '../components/FieldProps';
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
