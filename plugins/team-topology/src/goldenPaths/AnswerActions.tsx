import { Flex, Text } from '@backstage/ui';
import {
  GoldenPathAnswer,
  RouteTeam,
} from '@kumiki/backstage-plugin-team-topology-common';
import { TargetButton } from '../ui/TargetButton';
import { TemplateButton } from '../ui/TemplateButton';
import { useWords } from '../ui/useWords';
import { UseTemplateButton } from './UseTemplateButton';

/** The ways to get what is offered, the shortest first, and its guide. */
export const AnswerActions = (props: {
  capability: GoldenPathAnswer['capability'];
  owner?: RouteTeam;
}) => {
  const { t } = useWords();
  const { capability, owner } = props;
  const { verdict, access, template, guide } = capability;
  const isOffered = verdict === 'offered';
  const request = owner?.contact?.request;
  const asks = isOffered && access !== 'self-service' && request;
  if (isOffered && !template && !guide && !request) {
    return <Text>{t('goldenPaths.answer.noWay')}</Text>;
  }
  if (!(isOffered && template) && !guide && !asks) {
    return null;
  }
  return (
    <Flex gap="2" style={{ flexWrap: 'wrap' }}>
      {isOffered && template && <UseTemplateButton template={template} />}
      {asks && owner && (
        <TemplateButton
          target={request}
          label={t('goldenPaths.answer.request', { team: owner.title })}
        />
      )}
      {guide && (
        <TargetButton
          target={guide}
          defaultKind="component"
          label={t('goldenPaths.answer.guide')}
          variant="secondary"
        />
      )}
    </Flex>
  );
};
