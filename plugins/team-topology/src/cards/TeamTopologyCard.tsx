import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { ButtonLink } from '@backstage/ui';
import { useMapHref } from '../model/usePageState';
import { useTeamDetails } from '../model/useTeamDetails';
import { LongWords } from '../ui/LongWords';
import { RequestView } from '../ui/request/RequestView';
import { useWords } from '../ui/useWords';
import { TeamSummary } from './TeamSummary';

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
