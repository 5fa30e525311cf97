import { Flex } from '@backstage/ui';
import { InteractionMode } from '@kumiki/backstage-plugin-team-topology-common';
import { DateInput } from '../pickers/DateInput';
import { RefPicker } from '../pickers/RefPicker';
import { EditorContext } from './EditorContext';
import { hasField } from './InteractionSpec';
import { SpecText } from './Rows';

/** What it is for, and from when to when. */
export const AgreementFields = (props: {
  context: EditorContext;
  mode: InteractionMode;
}) => {
  const { draft, update, t, capabilities, fieldAt, isRequired } = props.context;
  return (
    <>
      <SpecText
        {...fieldAt('purpose')}
        label={t('fields.editor.purpose')}
        isRequired={isRequired('purpose')}
        value={draft.purpose}
        onChange={purpose => update({ purpose })}
      />
      {hasField(props.mode, 'capability') && (
        <RefPicker
          {...fieldAt('capability')}
          label={t('fields.editor.capability')}
          isRequired={isRequired('capability')}
          kind="capability"
          choices={capabilities}
          value={draft.capability}
          onChange={capability => update({ capability })}
        />
      )}
      <Flex gap="4" align="start" style={{ flexWrap: 'wrap' }}>
        <DateInput
          {...fieldAt('since')}
          label={t('fields.editor.since')}
          isRequired
          value={draft.since}
          onChange={since => update({ since })}
        />
        <DateInput
          {...fieldAt('until')}
          label={t('fields.editor.until')}
          description={
            isRequired('until') ? undefined : t('fields.editor.untilHelp')
          }
          isRequired={isRequired('until')}
          value={draft.until}
          onChange={until => update({ until })}
        />
        <DateInput
          {...fieldAt('reviewBy')}
          label={t('fields.editor.reviewBy')}
          isRequired={isRequired('reviewBy')}
          value={draft.reviewBy}
          onChange={reviewBy => update({ reviewBy })}
        />
      </Flex>
    </>
  );
};
