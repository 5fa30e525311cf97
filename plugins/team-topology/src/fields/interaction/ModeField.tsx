import { Flex, Radio, RadioGroup, Text } from '@backstage/ui';
import {
  INTERACTION_MODES,
  InteractionMode,
} from '@kumiki/backstage-plugin-team-topology-common';
import { ModeLabel } from '../../ui/labels';
import { useWords } from '../../ui/useWords';
import { FieldErrors } from '../pickers/FormFrame';
import { InteractionDraft } from './useInteractionDraft';

/** Chooses the mode of an interaction, where there is a choice. */
export const ModeField = (props: {
  draft: InteractionDraft;
  modes?: InteractionMode[];
}) => {
  const { t } = useWords();
  const { draft, modes } = props;
  const { mode: chosen } = draft.spec;
  const { id, isDisabled, errors = [] } = draft.partAt('mode');
  const errorsId = `${id}__errors`;
  const offered = modes?.length ? modes : INTERACTION_MODES;
  const meaning = chosen && t(`mode.${chosen}.meaning`);
  if (offered.length === 1 && chosen === offered[0]) {
    return (
      <div>
        <ModeLabel mode={chosen} />
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
        value={chosen ?? null}
        onChange={value =>
          draft.update({ mode: INTERACTION_MODES.find(it => it === value) })
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
