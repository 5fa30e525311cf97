import { Alert } from '@backstage/ui';
import { OrgModel } from '@kumiki/backstage-plugin-team-topology-common';
import { FindingsPanel } from '../ui/FindingsPanel';
import { useWords } from '../ui/useWords';
import { NoTeams } from './NoTeams';
import { UndeclaredPanel } from './UndeclaredPanel';

/** What a reader must know before looking at the model. */
export const ModelNotices = (props: {
  model: OrgModel;
  onDateChange(at: string): void;
}) => {
  const { t, date } = useWords();
  const { model, onDateChange } = props;
  return (
    <>
      {model.boundaries && model.teams.length > 0 && (
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
        <NoTeams model={model} onDateChange={onDateChange} />
      )}
      {!model.declared && <UndeclaredPanel teams={model.teams} />}
      <FindingsPanel findings={model.findings} />
    </>
  );
};
