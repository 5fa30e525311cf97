import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Flex, Text } from '@backstage/ui';
import {
  CapabilityDetails,
  ContractPart,
  OrgCapability,
  RouteTeam,
} from '@kumiki/backstage-plugin-team-topology-common';
import { EntityLink } from '@kumiki/frontend-common';
import { RiCheckLine, RiErrorWarningLine } from '@remixicon/react';
import { CSSProperties } from 'react';
import { useWords } from '../ui/useWords';

// Where each part of a contract is declared; either place is enough.
const PLACES: Record<
  ContractPart,
  { ofCapability?: string; ofTeamApi?: string }
> = {
  owner: { ofCapability: 'spec.owner' },
  'response-target': {
    ofCapability: 'spec.responseTarget',
    ofTeamApi: 'spec.contact.responseTarget',
  },
  channel: { ofTeamApi: 'spec.contact.channels' },
  guide: { ofCapability: 'spec.guide' },
  'request-route': {
    ofCapability: 'spec.template',
    ofTeamApi: 'spec.contact.request',
  },
};

/** In which file to add a part of a contract that is missing. */
const MissingPart = (props: {
  part: ContractPart;
  capability: Pick<OrgCapability, 'ref' | 'title'>;
  owner?: RouteTeam;
}) => {
  const { t } = useWords();
  const { part, capability, owner } = props;
  const { ofCapability, ofTeamApi } = PLACES[part];
  const places = [
    ofCapability &&
      t('capabilityTab.contract.addTo', {
        field: <code>{ofCapability}</code>,
        entity: (
          <EntityLink entityRef={capability.ref} title={capability.title} />
        ),
      }),
    ofTeamApi &&
      (owner
        ? t('capabilityTab.contract.addToOwner', {
            field: <code>{ofTeamApi}</code>,
            team: <EntityLink entityRef={owner.ref} title={owner.title} />,
          })
        : t('capabilityTab.contract.addToAnOwner', {
            field: <code>{ofTeamApi}</code>,
          })),
  ].filter(place => place !== undefined);
  return (
    <Text as="div" variant="body-small" style={{ paddingLeft: 24 }}>
      {places.length > 1
        ? t('capabilityTab.contract.or', {
            first: places[0],
            second: places[1],
          })
        : t('capabilityTab.contract.only', { first: places[0] })}
    </Text>
  );
};

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
