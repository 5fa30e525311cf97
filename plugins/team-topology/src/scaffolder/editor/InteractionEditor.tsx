import { Flex, Text } from '@backstage/ui';
import { InteractionMode } from '@kumiki/backstage-plugin-team-topology-common';
import { useEffect, useState } from 'react';
import { useStable } from '../../model/useStable';
import { useWords } from '../../ui/useWords';
import { capabilityChoices, teamChoices, useChoices } from '../choices';
import { formFieldProps } from '../components/formFieldProps';
import { FormFrame } from '../components/FormFrame';
import { interactionEditorSchema } from '../schemas';
import { AgreementFields } from './AgreementFields';
import { EditorContext } from './EditorContext';
import { EngagementFields } from './EngagementFields';
import { errorsAt } from './errorsAt';
import { InteractionSpec } from './InteractionSpec';
import { ModeField } from './ModeField';
import { PartyFields } from './PartyFields';
import { readSpec } from './readSpec';
import { tidySpec } from './tidySpec';
import { useMemberChoices } from './useMemberChoices';

const ALL = {};

/** Describes how teams work together; what it asks for depends on the mode. */
export const InteractionEditor = (
  props: typeof interactionEditorSchema.TProps,
) => {
  const { t } = useWords();
  const { formData, onChange, errorSchema } = props;
  const { modes, verdicts, required } = props.uiSchema['ui:options'] ?? {};
  const { id, label, description, isDisabled, errorsId } = formFieldProps(
    props,
    { label: t('fields.editor.label') },
  );
  const [{ draft, given }, setState] = useState(() => ({
    draft: withOnlyMode(readSpec(formData), modes),
    given: JSON.stringify(formData),
  }));

  // The form has another value than the one that came from here: it is shown.
  useEffect(() => {
    const value = JSON.stringify(formData);
    if (value !== given) {
      setState({
        draft: withOnlyMode(readSpec(formData), modes),
        given: value,
      });
    }
  }, [formData, given, modes]);

  // A link can hand over what the spec does not have: nothing of it is kept. And
  // only of something is asked what it lacks.
  useEffect(() => {
    const spec = tidySpec(withOnlyMode(readSpec(formData), modes));
    const isMissing = formData === undefined && props.required;
    const isOther =
      formData && JSON.stringify(spec) !== JSON.stringify(formData);
    if (isMissing || isOther) {
      onChange(spec as typeof formData);
    }
  });

  const update = (change: InteractionSpec) => {
    const changed = { ...draft, ...change };
    const spec = tidySpec(changed);
    setState({ draft: changed, given: JSON.stringify(spec) });
    onChange(spec as typeof formData);
  };
  const context: EditorContext = {
    draft,
    update,
    t,
    teams: useChoices(teamChoices, ALL),
    capabilities: useChoices(capabilityChoices, useStable({ verdicts })),
    people: useMemberChoices(draft.from),
    isRequired: field => required?.some(name => name === field) ?? false,
    fieldAt: path => ({
      id: `${id}_${path.replace(/\./g, '_')}`,
      isDisabled,
      errors: errorsAt(errorSchema, path.split('.')),
    }),
  };
  return (
    <FormFrame>
      <Flex
        direction="column"
        gap="4"
        role="group"
        aria-labelledby={`${id}__label`}
        aria-describedby={errorsId}
      >
        <div>
          <Text as="h3" variant="title-x-small" id={`${id}__label`}>
            {label}
          </Text>
          {description && (
            <Text as="p" variant="body-small" color="secondary">
              {description}
            </Text>
          )}
        </div>
        <ModeField context={context} modes={modes} />
        {draft.mode && <PartyFields context={context} mode={draft.mode} />}
        {draft.mode && <AgreementFields context={context} mode={draft.mode} />}
        {draft.mode === 'facilitating' && (
          <EngagementFields context={context} />
        )}
      </Flex>
    </FormFrame>
  );
};

// Where a template allows one mode only, nobody has to choose it.
function withOnlyMode(
  spec: InteractionSpec,
  modes: InteractionMode[] | undefined,
): InteractionSpec {
  return modes?.length === 1 ? { ...spec, mode: spec.mode ?? modes[0] } : spec;
}
