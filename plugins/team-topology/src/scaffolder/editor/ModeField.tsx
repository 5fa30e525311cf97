import { Flex, Radio, RadioGroup, Text } from '@backstage/ui';
import {
  INTERACTION_MODES,
  InteractionMode,
} from '@kumiki/backstage-plugin-team-topology-common';
import { ModeLabel } from '../../ui/labels';
import { FieldErrors } from '../components/FieldErrors';
import { EditorContext } from './EditorContext';

/** Chooses how the teams work together, where there is a choice. */
export const ModeField = (props: {
  context: EditorContext;
  modes?: InteractionMode[];
}) => {
  const { context, modes } = props;
  const { draft, update, t, fieldAt } = context;
  const { id, isDisabled, errors = [] } = fieldAt('mode');
  const errorsId = `${id}__errors`;
  const offered = modes?.length ? modes : INTERACTION_MODES;
  const meaning = draft.mode && t(`mode.${draft.mode}.meaning`);
  if (offered.length === 1 && draft.mode === offered[0]) {
    return (
      <div>
        <ModeLabel mode={offered[0]} />
        <Text variant="body-small">{meaning}</Text>
      </div>
    );
  }
  return (
    <Flex direction="column" gap="1">
      <RadioGroup
        id={id}
        label={t('fields.editor.mode')}
        secondaryLabel={t('fields.required')}
        orientation="horizontal"
        isRequired
        isDisabled={isDisabled}
        validationBehavior="aria"
        isInvalid={errors.length > 0}
        aria-describedby={errors.length > 0 ? errorsId : undefined}
        value={draft.mode ?? null}
        onChange={value =>
          update({ mode: INTERACTION_MODES.find(mode => mode === value) })
        }
      >
        {offered.map(mode => (
          <Radio key={mode} value={mode}>
            <ModeLabel mode={mode} />
          </Radio>
        ))}
      </RadioGroup>
      <FieldErrors id={errorsId} errors={errors} />
      <div role="status">
        <Text variant="body-small">{meaning}</Text>
      </div>
    </Flex>
  );
};
