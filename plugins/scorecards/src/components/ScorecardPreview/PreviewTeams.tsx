import { Text } from '@backstage/ui';
import { PreviewedTeam } from '@kumiki/backstage-plugin-scorecards-common';
import { withDistinctTitles } from '@kumiki/backstage-plugin-team-topology-common';
import { DataTable, EntityLink } from '@kumiki/frontend-common';
import { useWords } from '../../hooks/useWords';
import { Section } from '../Section';

/** For which teams an edit changes something, in the order of their names. */
export const PreviewTeams = (props: { teams: PreviewedTeam[] }) => {
  const { t, amount } = useWords();
  const { teams } = props;
  return (
    <Section title={t('preview.teams')}>
      {teams.length === 0 ? (
        <Text>{t('preview.noTeams')}</Text>
      ) : (
        <DataTable
          label={t('preview.teams')}
          columns={[
            t('preview.team'),
            t('preview.raised'),
            t('preview.lowered'),
            t('preview.added'),
            t('preview.removed'),
          ]}
          rows={withDistinctTitles(
            teams.map(team => ({ ...team, ref: team.owner ?? '' })),
          ).map(({ owner, title, withheld, ref: _, ...changes }) => ({
            id: owner ?? withheld?.join() ?? '',
            cells: [
              owner ? (
                <EntityLink key="team" entityRef={owner} title={title} />
              ) : (
                t(withheld ? 'flag.notVisible' : 'preview.noOwner')
              ),
              amount(changes.raised),
              amount(changes.lowered),
              amount(changes.added),
              amount(changes.removed),
            ],
          }))}
        />
      )}
    </Section>
  );
};
