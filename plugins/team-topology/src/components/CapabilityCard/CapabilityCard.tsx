import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Flex, Text } from '@backstage/ui';
import { CapabilityVerdict } from '@kumiki/backstage-plugin-team-topology-common';
import {
  RiCalendarScheduleLine,
  RiCheckboxCircleLine,
  RiForbidLine,
  RiHourglassLine,
  RemixiconComponentType,
} from '@remixicon/react';
import { useEntityModel } from '../../hooks/useEntityModel';
import { useWords } from '../../hooks/useWords';
import { TargetButton } from '../TargetButton';
import { CapabilityFields } from './CapabilityFields';

const VERDICT_ICONS: Record<CapabilityVerdict, RemixiconComponentType> = {
  offered: RiCheckboxCircleLine,
  planned: RiCalendarScheduleLine,
  'not-offered': RiForbidLine,
  retiring: RiHourglassLine,
};

/** Answers on a Capability's page whether and how it can be used. */
export const CapabilityCard = () => {
  const { t } = useWords();
  const [capability] = useEntityModel().capabilities;
  if (!capability) {
    return null;
  }
  const { verdict, template, guide } = capability;
  const Icon = VERDICT_ICONS[verdict];
  const canBeHad = verdict === 'offered';
  return (
    <EntityInfoCard title={t('capabilityCard.title')}>
      <Flex direction="column" gap="4">
        <div>
          <Flex align="center" gap="2">
            <Icon size={20} aria-hidden="true" style={{ flexShrink: 0 }} />
            <Text as="span" variant="title-x-small" weight="bold">
              {t(`verdict.${verdict}`)}
            </Text>
          </Flex>
          <Text>{t(`capabilityCard.answer.${verdict}`)}</Text>
        </div>
        {((canBeHad && template) || guide) && (
          <Flex gap="2">
            {canBeHad && template && (
              <TargetButton
                target={template}
                defaultKind="template"
                label={t('capabilityCard.get')}
              />
            )}
            {guide && (
              <TargetButton
                target={guide}
                defaultKind="component"
                label={t('capabilityCard.guide')}
                variant="secondary"
              />
            )}
          </Flex>
        )}
        <CapabilityFields capability={capability} />
      </Flex>
    </EntityInfoCard>
  );
};
