import { Flex } from '@backstage/ui';
import { OrgInteraction } from '@kumiki/backstage-plugin-team-topology-common';
import { isInForce } from '../model/isInForce';
import { TemplateFormButton } from './TemplateFormButton';
import { useWords } from './useWords';

/** Opens the form that says how an interaction goes, with what is said of it now. */
export const ReportFrictionButton = (props: {
  interaction: OrgInteraction;
  label: string;
  /** What is read out, where several buttons have the same label. */
  name?: string;
}) => {
  const { ref, friction } = props.interaction;
  return (
    <TemplateFormButton
      size="small"
      variant="secondary"
      template="report-friction"
      formData={{ interaction: ref, ...friction }}
      label={props.label}
      name={props.name}
    />
  );
};

/** What leads on from an interaction: its end or another date, or what comes after it. */
export const InteractionActions = (props: { interaction: OrgInteraction }) => {
  const { t } = useWords();
  const { ref, title, mode, from, to, state, ...more } = props.interaction;
  const { purpose, capability, friction } = more;
  const isUnsaid = mode === 'undefined' && state !== 'ended';
  return (
    <Flex gap="2" style={{ flexWrap: 'wrap' }}>
      {isUnsaid && (
        <TemplateFormButton
          size="small"
          template="change-interaction"
          formData={{ entity: ref }}
          label={t('interactionActions.sayHow')}
        />
      )}
      {isInForce(props.interaction) && (
        <TemplateFormButton
          size="small"
          variant={isUnsaid ? 'secondary' : 'primary'}
          template="end-interaction"
          formData={{ interaction: ref }}
          label={t('interactionActions.end')}
        />
      )}
      {isInForce(props.interaction) && (
        <ReportFrictionButton
          interaction={props.interaction}
          label={t(friction ? 'friction.update' : 'friction.report')}
        />
      )}
      {state === 'ended' ? (
        <TemplateFormButton
          size="small"
          variant="secondary"
          template="declare-interaction"
          formData={{
            title,
            interaction: {
              ...{ mode, from, to },
              ...(purpose && { purpose }),
              ...(capability && { capability }),
            },
          }}
          label={t('interactionActions.follow')}
        />
      ) : (
        !isUnsaid && (
          <TemplateFormButton
            size="small"
            variant="secondary"
            template="change-interaction"
            formData={{ entity: ref }}
            label={t('interactionActions.change')}
          />
        )
      )}
    </Flex>
  );
};
