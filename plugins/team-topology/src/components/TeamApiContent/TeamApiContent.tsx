import { Progress } from '@backstage/core-components';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Alert } from '@backstage/ui';
import { useTeamDetails } from '../../hooks/useTeamDetails';
import { useWords } from '../../hooks/useWords';
import { isNotFound } from '../../lib/requestErrors';
import { RequestProblem } from '../RequestProblem';
import { TeamApiDetails } from './TeamApiDetails';

/** How to work with the team whose page it is on. */
export const TeamApiContent = () => {
  const { t } = useWords();
  const { entity } = useEntity();
  const { value, error, loading, retry } = useTeamDetails(entity);
  if (value) {
    return <TeamApiDetails details={value} />;
  }
  if (loading || !error) {
    return <Progress />;
  }
  return isNotFound(error) ? (
    <Alert
      icon
      status="info"
      title={t('teamApi.notFound.title')}
      description={t('teamApi.notFound.description')}
    />
  ) : (
    <RequestProblem error={error} onRetry={retry} />
  );
};
