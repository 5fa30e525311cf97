import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { ButtonLink, Flex, Text } from '@backstage/ui';
import { OrgTeamDetails } from '@kumiki/backstage-plugin-team-topology-common';
import { LongWords, RequestView } from '@kumiki/frontend-common';
import { useMemo } from 'react';
import { isInForce } from '../model/isInForce';
import { namesOfDetails } from '../model/namesOf';
import { useMapHref } from '../model/usePageState';
import { useTeamDetails } from '../model/useTeamDetails';
import { InteractionList } from '../ui/InteractionList';
import { TeamTypeLabel } from '../ui/labels';
import { useWords } from '../ui/useWords';

/** A team's type and its interactions in force. */
const TeamSummary = (props: { details: OrgTeamDetails }) => {
  const { t } = useWords();
  const { details } = props;
  const names = useMemo(() => namesOfDetails(details), [details]);
  const { type } = details.team;
  const inForce = details.interactions.filter(isInForce);
  return (
    <Flex direction="column" gap="3">
      <TeamTypeLabel type={type} />
      <Text variant="body-small">{t(`teamType.${type}.meaning`)}</Text>
      {inForce.length === 0 ? (
        <Text>{t('teamApi.interactions.noneInForce')}</Text>
      ) : (
        <InteractionList interactions={inForce} names={names} />
      )}
    </Flex>
  );
};

/** The type of a team and its interactions in force, on the team's page. */
export const TeamTopologyCard = () => {
  const { t } = useWords();
  const { entity } = useEntity();
  const ref = stringifyEntityRef(entity);
  const request = useTeamDetails(entity);
  const mapHref = useMapHref({ view: 'map', focus: ref });
  return (
    <EntityInfoCard
      title={t('teamCard.title')}
      footerActions={
        request.value &&
        mapHref && (
          <ButtonLink href={mapHref} variant="secondary">
            {t('teamCard.openMap')}
          </ButtonLink>
        )
      }
    >
      <LongWords>
        <RequestView
          request={request}
          notFound={{
            title: t('teamApi.notFound.title'),
            description: t('teamApi.notFound.description'),
          }}
        >
          {details => <TeamSummary details={details} />}
        </RequestView>
      </LongWords>
    </EntityInfoCard>
  );
};
