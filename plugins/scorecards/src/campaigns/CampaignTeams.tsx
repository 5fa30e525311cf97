import { Button } from '@backstage/ui';
import { CampaignTeam } from '@kumiki/backstage-plugin-scorecards-common';
import { DataTable, EntityLink } from '@kumiki/frontend-common';
import { Section } from '../ui/blocks';
import { useWords } from '../words/useWords';
import { CampaignProgress } from './campaignStates';

/** How the teams stand, in the order of their titles. */
export const CampaignTeams = (props: {
  teams: CampaignTeam[];
  /** Shows the entities of a team; absent where there are none to show. */
  onSelect?(owner: string): void;
}) => {
  const { t, amount } = useWords();
  const { teams, onSelect } = props;
  return (
    <Section title={t('campaign.teams.title')}>
      <DataTable
        label={t('campaign.teams.title')}
        columns={[
          t('campaign.teams.team'),
          t('campaign.teams.entities'),
          t('campaigns.standing'),
          ...(onSelect ? [t('campaign.entities.title')] : []),
        ]}
        rows={teams.map(({ owner, title, withheld, entities, counts }) => {
          const other = withheld
            ? t('campaign.teams.hidden')
            : t('campaign.teams.noOwner');
          return {
            id: owner ?? other,
            cells: [
              owner ? (
                <EntityLink key="team" entityRef={owner} title={title} />
              ) : (
                other
              ),
              amount(entities),
              <CampaignProgress key="counts" counts={counts} />,
              ...(onSelect
                ? [
                    owner && (
                      <Button
                        key="show"
                        size="small"
                        variant="tertiary"
                        onPress={() => onSelect(owner)}
                      >
                        {t('campaign.teams.show', { team: title ?? owner })}
                      </Button>
                    ),
                  ]
                : []),
            ],
          };
        })}
      />
    </Section>
  );
};
