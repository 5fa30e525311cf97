import { Flex } from '@backstage/ui';
import { OrgInteraction } from '@kumiki/backstage-plugin-team-topology-common';
import { isInForce } from '../model/isInForce';
import { TemplateFormButton } from './TemplateFormButton';
import { useWords } from './useWords';

/** What leads on from an interaction: its end or another date, or what comes after it. */
export const InteractionActions = (props: { interaction: OrgInteraction }) => {
  const { t } = useWords();
  const { ref, title, mode, from, to, state, ...more } = props.interaction;
  const { purpose, capability } = more;
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
