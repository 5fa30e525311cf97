import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Flex, Text } from '@backstage/ui';
import {
  CapabilityDetails,
  ContractPart,
} from '@kumiki/backstage-plugin-team-topology-common';
import { RiCheckLine, RiErrorWarningLine } from '@remixicon/react';
import { CSSProperties } from 'react';
import { useWords } from '../ui/useWords';
import { MissingPart } from './MissingPart';

const PARTS: ContractPart[] = [
  'owner',
  'response-target',
  'channel',
  'guide',
  'request-route',
];

// Each has a sign of its own and needs no bullet.
const LIST: CSSProperties = {
  margin: 0,
  padding: 0,
  listStyle: 'none',
  display: 'grid',
  gap: 'var(--bui-space-2)',
};

/** What a user can rely on, what is missing, and where to add it. */
export const ContractSection = (props: { details: CapabilityDetails }) => {
  const { t } = useWords();
  const { capability, owner, missingContract: missing } = props.details;
  if (!missing) {
    return (
      <EntityInfoCard title={t('capabilityTab.contract.title')}>
        <Text>{t('capabilityTab.contract.notYet')}</Text>
      </EntityInfoCard>
    );
  }
  return (
    <EntityInfoCard title={t('capabilityTab.contract.title')}>
      <Flex direction="column" gap="3">
        <Text weight="bold">
          {missing.length > 0
            ? t('capabilityTab.contract.missing', { count: missing.length })
            : t('capabilityTab.contract.complete')}
        </Text>
        <ul style={LIST}>
          {PARTS.map(part => {
            const isMissing = missing.includes(part);
            const Icon = isMissing ? RiErrorWarningLine : RiCheckLine;
            const state = isMissing
              ? t('capabilityTab.contract.absent')
              : t('capabilityTab.contract.present');
            return (
              <li key={part}>
                <Flex align="center" gap="2">
                  <Icon size={16} aria-hidden="true" />
                  <Text as="span" weight={isMissing ? 'bold' : 'regular'}>
                    {`${t(`capabilityTab.contract.part.${part}`)}: ${state}`}
                  </Text>
                </Flex>
                {isMissing && (
                  <MissingPart
                    part={part}
                    capability={capability}
                    owner={owner}
                  />
                )}
              </li>
            );
          })}
        </ul>
      </Flex>
    </EntityInfoCard>
  );
};
