import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Flex, Text } from '@backstage/ui';
import { useEntityModel } from '../model/useOrgModel';
import { LongWords } from '../ui/LongWords';
import { TargetButton } from '../ui/TargetButton';
import { useWords } from '../ui/useWords';
import { VerdictLabel } from '../ui/VerdictLabel';
import { CapabilityFields } from './CapabilityFields';

/** What a capability says is the same on every day. */
const ANY_DAY = '2000-01-01';

/** Answers on a Capability's page whether and how it can be used. */
export const CapabilityCard = () => {
  const { t } = useWords();
  const [capability] = useEntityModel(ANY_DAY).capabilities;
  if (!capability) {
    return null;
  }
  const { verdict, template, guide } = capability;
  const canBeHad = verdict === 'offered';
  return (
    <EntityInfoCard title={t('capabilityCard.title')}>
      <LongWords>
        <Flex direction="column" gap="4">
          <div>
            <VerdictLabel verdict={verdict} large />
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
      </LongWords>
    </EntityInfoCard>
  );
};
