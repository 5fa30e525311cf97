import { InteractionMode } from '@kumiki/backstage-plugin-team-topology-common';
import { useEffect, useState } from 'react';
import { useWords } from '../../ui/useWords';
import { FieldProps } from '../pickers/FormFrame';
import {
  interactionEditorSchema,
  InteractionSpec,
  readSpec,
  SpecField,
  tidySpec,
} from './InteractionSpec';

/** A field of the spec that holds a single text, day or ref. */
type TextField = Exclude<SpecField, 'mode' | 'to' | 'people' | 'goals'>;

/** The id, state and messages of a part of the spec. */
export type Part = Pick<FieldProps<never>, 'id' | 'isDisabled' | 'errors'>;

/** The interaction that is being written, as the parts of the editor show and change it. */
export interface InteractionDraft {
  spec: InteractionSpec;
  update(change: InteractionSpec): void;
  isRequired(field: SpecField): boolean;
  /** The part at a path such as `to`, `1`. */
  partAt(...path: (string | number)[]): Part;
  /** The part with its value; it lacks nothing but a label. */
  textAt(field: TextField): Omit<FieldProps<string>, 'label'>;
}

/** The fields that every interaction has. */
const ALWAYS: SpecField[] = ['mode', 'from', 'to', 'since'];

/** The message of the form about a field that the schema of the template requires; always English. */
const IS_MISSING = /^must (have required property|NOT have fewer than)/;

/** Keeps what is being written, blank rows included, in step with the value of the form. */
export function useInteractionDraft(
  props: typeof interactionEditorSchema.TProps,
): InteractionDraft {
  const { t } = useWords();
  const { formData, onChange, errorSchema } = props;
  const { modes, required = [] } = props.uiSchema['ui:options'] ?? {};
  const [{ spec, given }, setState] = useState(() => ({
    spec: withOnlyMode(readSpec(formData), modes),
    given: JSON.stringify(formData),
  }));

  // The form has a value that did not come from here: show it.
  useEffect(() => {
    const value = JSON.stringify(formData);
    if (value !== given) {
      setState({
        spec: withOnlyMode(readSpec(formData), modes),
        given: value,
      });
    }
  }, [formData, given, modes]);

  // A link can hand over fields that the spec does not have: drop them. And the
  // form reports missing fields only once there is a value.
  useEffect(() => {
    const tidy = tidySpec(withOnlyMode(readSpec(formData), modes));
    const isMissing = formData === undefined && props.required;
    const isOther =
      formData && JSON.stringify(tidy) !== JSON.stringify(formData);
    if (isMissing || isOther) {
      onChange(tidy as typeof formData);
    }
  });

  const update = (change: InteractionSpec) => {
    const changed = { ...spec, ...change };
    const tidy = tidySpec(changed);
    setState({ spec: changed, given: JSON.stringify(tidy) });
    onChange(tidy as typeof formData);
  };
  const isRequired = (field: SpecField) =>
    ALWAYS.includes(field) || required.some(name => name === field);
  const partAt = (...path: (string | number)[]) => ({
    id: [props.idSchema.$id, ...path].join('_'),
    isDisabled: props.disabled || props.readonly,
    errors: errorsAt(errorSchema, path).map(message =>
      IS_MISSING.test(message)
        ? t(
            path[0] === 'to'
              ? 'fields.problem.noTeam'
              : 'fields.problem.missing',
          )
        : message,
    ),
  });
  return {
    spec,
    update,
    isRequired,
    partAt,
    textAt: field => ({
      ...partAt(field),
      isRequired: isRequired(field),
      value: spec[field],
      onChange: value => update({ [field]: value }),
    }),
  };
}

// Where a template allows a single mode, nobody has to choose it.
function withOnlyMode(
  spec: InteractionSpec,
  modes: InteractionMode[] | undefined,
): InteractionSpec {
  return modes?.length === 1 ? { ...spec, mode: spec.mode ?? modes[0] } : spec;
}

/** The messages that the validation has attached to a part of a field. */
function errorsAt(errors: unknown, path: (string | number)[]): string[] {
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
