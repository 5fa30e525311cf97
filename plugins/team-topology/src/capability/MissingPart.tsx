import { Text } from '@backstage/ui';
import {
  ContractPart,
  OrgCapability,
  RouteTeam,
} from '@kumiki/backstage-plugin-team-topology-common';
import { EntityLink } from '../ui/EntityLink';
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
export const MissingPart = (props: {
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
