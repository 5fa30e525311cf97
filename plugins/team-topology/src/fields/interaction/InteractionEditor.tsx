import { Flex, Text } from '@backstage/ui';
import { useStable } from '../../model/useStable';
import { useWords } from '../../ui/useWords';
import { capabilitySource } from '../pickers/CapabilityPicker';
import { DateInput } from '../pickers/DateInput';
import { formFieldProps, FormFrame } from '../pickers/FormFrame';
import { SearchPicker } from '../pickers/SearchPicker';
import { teamSource } from '../pickers/TeamPicker';
import { EngagementFields } from './EngagementFields';
import { hasField, interactionEditorSchema } from './InteractionSpec';
import { ModeField } from './ModeField';
import { Rows } from './Rows';
import { SpecText } from './SpecText';
import { useInteractionDraft } from './useInteractionDraft';

const ALL = {};

/** Describes how teams work together; the mode decides which fields it shows. */
export const InteractionEditor = (
  props: typeof interactionEditorSchema.TProps,
) => {
  const { t } = useWords();
  const { modes, verdicts } = props.uiSchema['ui:options'] ?? {};
  const { id, label, description, errorsId } = formFieldProps(props, {
    label: t('fields.editor.label'),
  });
  const draft = useInteractionDraft(props);
  const ofVerdicts = useStable({ verdicts });
  const { spec, update, isRequired, textAt } = draft;
  const { mode } = spec;
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
        <ModeField draft={draft} modes={modes} />
        {mode && (
          <>
            <SearchPicker
              {...textAt('from')}
              label={t(`fields.editor.from.${mode}`)}
              source={teamSource}
              options={ALL}
            />
            <Rows
              draft={draft}
              field="to"
              label={t(`fields.editor.to.${mode}`)}
              addLabel={t('fields.editor.addTeam')}
              rowLabel={number => t('fields.editor.toTeam', { number })}
              rows={spec.to}
              empty={undefined}
              textOf={team => team}
              onChange={to => update({ to })}
            >
              {row => (
                <SearchPicker
                  {...row.partAt()}
                  label={row.label}
                  source={teamSource}
                  options={ALL}
                  value={row.value}
                  onChange={row.change}
                />
              )}
            </Rows>
            <SpecText
              {...textAt('purpose')}
              label={t('fields.editor.purpose')}
            />
            {hasField(mode, 'capability') && (
              <SearchPicker
                {...textAt('capability')}
                label={t('fields.editor.capability')}
                source={capabilitySource}
                options={ofVerdicts}
              />
            )}
            <Flex gap="4" align="start" style={{ flexWrap: 'wrap' }}>
              <DateInput
                {...textAt('since')}
                label={t('fields.editor.since')}
              />
              <DateInput
                {...textAt('until')}
                label={t('fields.editor.until')}
                description={
                  isRequired('until') ? undefined : t('fields.editor.untilHelp')
                }
              />
              <DateInput
                {...textAt('reviewBy')}
                label={t('fields.editor.reviewBy')}
              />
            </Flex>
          </>
        )}
        {mode === 'facilitating' && <EngagementFields draft={draft} />}
      </Flex>
    </FormFrame>
  );
};
