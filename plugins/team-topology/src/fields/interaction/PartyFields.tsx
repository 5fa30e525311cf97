import { Flex, Radio, RadioGroup, Text } from '@backstage/ui';
import {
  INTERACTION_MODES,
  InteractionMode,
} from '@kumiki/backstage-plugin-team-topology-common';
import { ModeLabel } from '../../components/ModeLabel';
import { FieldErrors } from '../pickers/FormFrame';
import { RefPicker } from '../pickers/RefPicker';
import { EditorContext, filledIndex } from './EditorContext';
import { Rows } from './Rows';

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

/** Who works with whom. */
export const PartyFields = (props: {
  context: EditorContext;
  mode: InteractionMode;
}) => {
  const { draft, update, t, teams, fieldAt } = props.context;
  const { mode } = props;
  // There is always a row to begin with.
  const to = draft.to?.length ? draft.to : [undefined];
  return (
    <>
      <RefPicker
        {...fieldAt('from')}
        label={t(`fields.editor.from.${mode}`)}
        isRequired
        kind="group"
        choices={teams}
        value={draft.from}
        onChange={from => update({ from })}
      />
      <Rows
        {...fieldAt('to')}
        label={t(`fields.editor.to.${mode}`)}
        addLabel={t('fields.editor.addTeam')}
        rowLabel={index => rowLabel(index)}
        isRequired
        rows={to}
        empty={undefined}
        onChange={rows => update({ to: rows })}
      >
        {(team, index) => (
          <RefPicker
            {...fieldAt(`to.${filledIndex(to, index) ?? 'blank'}`)}
            id={fieldAt(`to.${index}`).id}
            label={rowLabel(index)}
            kind="group"
            choices={teams}
            value={team}
            onChange={value =>
              update({
                to: to.map((other, place) => (place === index ? value : other)),
              })
            }
          />
        )}
      </Rows>
    </>
  );

  function rowLabel(index: number): string {
    return t('fields.editor.toTeam', { number: String(index + 1) });
  }
};
