import { useEntity } from '@backstage/plugin-catalog-react';
import { useTeamDetails } from '../model/useTeamDetails';
import { RequestView } from '../ui/request/RequestView';
import { useWords } from '../ui/useWords';
import { TeamApiDetails } from './TeamApiDetails';

/** How to work with the team whose page it is on. */
export const TeamApiContent = () => {
  const { t } = useWords();
  const { entity } = useEntity();
  const request = useTeamDetails(entity);
  return (
    <RequestView
      request={request}
      notFound={{
        title: t('teamApi.notFound.title'),
        description: t('teamApi.notFound.description'),
      }}
    >
      {details => <TeamApiDetails details={details} />}
    </RequestView>
  );
};
