import { Alert, Button } from '@backstage/ui';
import { OrgModel } from '@kumiki/backstage-plugin-team-topology-common';
import { useWords } from '../ui/useWords';

/** Says why there are no teams, and leads to the day of the first one. */
export const NoTeams = (props: {
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
