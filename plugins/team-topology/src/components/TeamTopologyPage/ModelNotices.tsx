import { Alert, Text } from '@backstage/ui';
import { OrgModel } from '@kumiki/backstage-plugin-team-topology-common';
import { useWords } from '../../hooks/useWords';
import { FindingsPanel } from '../FindingsPanel';
import { UndeclaredPanel } from '../UndeclaredPanel';

/** What a reader must know before looking at the model. */
export const ModelNotices = (props: {
  model: OrgModel;
  /** The date that is on its way, while another one is on the screen. */
  loadingDate?: string;
  /** Whether a newer model could not be loaded. */
  failed: boolean;
}) => {
  const { t, date } = useWords();
  const { model, loadingDate, failed } = props;
  return (
    <>
      <div role="status">
        {loadingDate && loadingDate !== model.at && (
          <Text>{t('page.loadingDate', { date: date(loadingDate) })}</Text>
        )}
        {failed && (
          <Alert
            icon
            status="warning"
            title={t('page.stale', { date: date(model.at) })}
          />
        )}
      </div>
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
