import { Alert, Button } from '@backstage/ui';
import { OrgModel } from '@kumiki/backstage-plugin-team-topology-common';
import { PageView } from '../model/pageState';
import { FindingsPanel } from '../ui/FindingsPanel';
import { useWords } from '../ui/useWords';
import { DescribedTeams } from './DescribedTeams';

/** Says why there are no teams, and leads to the day of the first one. */
const NoTeams = (props: {
  model: OrgModel;
  onDateChange(at: string): void;
}) => {
  const { t, date } = useWords();
  const { model, onDateChange } = props;
  const [first] = [...model.laterTeams].sort((a, b) =>
    a.founded.localeCompare(b.founded),
  );
  if (!first) {
    return (
      <Alert
        icon
        status="info"
        title={t('page.empty.title')}
        description={t('page.empty.description')}
      />
    );
  }
  return (
    <Alert
      icon
      status="info"
      title={t('page.noTeamsYet.title', { date: date(model.at) })}
      description={t('page.noTeamsYet.description', {
        team: first.title,
        date: date(first.founded),
      })}
      customActions={
        <Button
          size="small"
          variant="secondary"
          onPress={() => onDateChange(first.founded)}
        >
          {t('page.noTeamsYet.show', { date: date(first.founded) })}
        </Button>
      }
    />
  );
};

/** What a reader must know before looking at the model. */
export const ModelNotices = (props: {
  model: OrgModel;
  view: PageView;
  onDateChange(at: string): void;
}) => {
  const { t, date, timestamp } = useWords();
  const { model, view, onDateChange } = props;
  // The comparison says itself what it does not know.
  const isAlone = view !== 'compare' || model.teams.length === 0;
  return (
    <>
      {model.staleSince && (
        <Alert
          icon
          status="warning"
          title={t('page.stale', { time: timestamp(model.staleSince) })}
        />
      )}
      {/* The map itself says in short what is not known, and what needs attention. */}
      {isAlone &&
        view !== 'map' &&
        model.boundaries &&
        model.teams.length > 0 && (
          <Alert
            icon
            status="info"
            title={t(`page.past.${model.boundaries}.title`, {
              date: date(model.at),
            })}
            description={t(`page.past.${model.boundaries}.description`, {
              date: date(model.at),
            })}
          />
        )}
      {model.teams.length === 0 && (
        <NoTeams model={model} onDateChange={onDateChange} />
      )}
      {isAlone && !model.boundaries && (
        <DescribedTeams model={model} toTheEnd={view === 'teams'} />
      )}
      {isAlone && view !== 'map' && <FindingsPanel findings={model.findings} />}
    </>
  );
};
