import { Alert } from '@backstage/ui';
import { OrgModel } from '@kumiki/backstage-plugin-team-topology-common';
import { useWords } from '../../hooks/useWords';
import { FindingsPanel } from '../FindingsPanel';
import { UndeclaredPanel } from '../UndeclaredPanel';

/** What a reader must know before looking at the model. */
export const ModelNotices = (props: {
  model: OrgModel;
  /** Whether a newer model could not be loaded. */
  failed: boolean;
}) => {
  const { t, date } = useWords();
  const { model, failed } = props;
  return (
    <>
      {failed && (
        <Alert
          icon
          status="warning"
          title={t('page.stale', { date: date(model.at) })}
        />
      )}
      {model.boundaries && (
        <Alert
          icon
          status="info"
          title={t('page.pastBoundaries.title')}
          description={t('page.pastBoundaries.description', {
            date: date(model.at),
          })}
        />
      )}
      {model.teams.length === 0 && (
        <Alert
          icon
          status="info"
          title={t('page.empty.title')}
          description={t('page.empty.description')}
        />
      )}
      {!model.declared && <UndeclaredPanel teams={model.teams} />}
      <FindingsPanel findings={model.findings} />
    </>
  );
};
