import { stringifyEntityRef } from '@backstage/catalog-model';
import { Progress } from '@backstage/core-components';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { ButtonLink, Text } from '@backstage/ui';
import { useMapHref } from '../../hooks/useMapHref';
import { useTeamDetails } from '../../hooks/useTeamDetails';
import { useWords } from '../../hooks/useWords';
import { isNotFound } from '../../lib/requestErrors';
import { LongWords } from '../LongWords';
import { RequestProblem } from '../RequestProblem';
import { TeamSummary } from './TeamSummary';

/** The type of a team and its interactions in force, on the team's page. */
export const TeamTopologyCard = () => {
  const { t } = useWords();
  const { entity } = useEntity();
  const ref = stringifyEntityRef(entity);
  const { value, error, loading, retry } = useTeamDetails(entity);
  const mapHref = useMapHref({ view: 'map', focus: ref });
  return (
    <EntityInfoCard
      title={t('teamCard.title')}
      footerActions={
        value &&
        mapHref && (
          <ButtonLink href={mapHref} variant="secondary">
            {t('teamCard.openMap')}
          </ButtonLink>
        )
      }
    >
      <LongWords>
        {' '}
        {value && <TeamSummary details={value} />}
        {!value && loading && <Progress />}
        {!value &&
          error &&
          (isNotFound(error) ? (
            <Text>{t('teamApi.notFound.description')}</Text>
          ) : (
            <RequestProblem error={error} onRetry={retry} />
          ))}
      </LongWords>
    </EntityInfoCard>
  );
};
