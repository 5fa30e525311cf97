/** What is common to every field of ours. */
export interface FieldProps<TValue> {
  id: string;
  label: string;
  description?: string;
  isRequired?: boolean;
  isDisabled?: boolean;
  value: TValue | undefined;
  onChange(value: TValue | undefined): void;
  /** Messages that are shown here. */
  errors?: string[];
  /** The element with the messages that the form shows. */
  errorsId?: string;
}
