import { Text } from '@backstage/ui';
import {
  nameOfRef,
  OrgModel,
  OrgTeam,
} from '@kumiki/backstage-plugin-team-topology-common';
import { Note } from '../../ui/notes';
import { useWords } from '../../ui/useWords';
import { NameOf } from '../teamNames';
import { PanelList, PanelSection, TeamButton } from './panelParts';

/** What a team does, what it does not do and what it holds meanwhile. */
export const PanelBoundaries = (props: {
  model: OrgModel;
  team: OrgTeam;
  nameOf: NameOf;
  onSelect(ref: string): void;
}) => {
  const { t, date } = useWords();
  const { model, team, nameOf, onSelect } = props;
  const titleOf = (ref: string) =>
    model.responsibilities.find(responsibility => responsibility.ref === ref)
      ?.title ?? nameOfRef(ref);
  const teamButton = (ref: string) => (
    <TeamButton name={nameOf(ref)} onPress={() => onSelect(ref)} />
  );

  return (
    <>
      {team.does.length > 0 && (
        <PanelSection title={t('teamApi.does.title')}>
          <PanelList
            items={team.does.map(({ responsibility, primary }) => ({
              key: responsibility,
              content: (
                <>
                  <Text as="span">{titleOf(responsibility)}</Text>
                  {primary && <Note>{t('teamApi.does.primary')}</Note>}
                </>
              ),
            }))}
          />
        </PanelSection>
      )}
      {team.doesNot.length > 0 && (
        <PanelSection title={t('teamApi.doesNot.title')}>
          <PanelList
            items={team.doesNot.map(
              ({ responsibility, handOffTo, reason }) => ({
                key: responsibility,
                content: (
                  <>
                    <Text as="p">{titleOf(responsibility)}</Text>
                    {handOffTo ? (
                      t('teamApi.doesNot.goTo', {
                        team: teamButton(handOffTo),
                      })
                    ) : (
                      <Note>{t('teamApi.doesNot.goToNobody')}</Note>
                    )}
                    {reason && <Note>{reason}</Note>}
                  </>
                ),
              }),
            )}
          />
        </PanelSection>
      )}
      {team.interim.length > 0 && (
        <PanelSection title={t('teamApi.interim.title')}>
          <PanelList
            items={team.interim.map(item => ({
              key: item.responsibility,
              content: (
                <>
                  <Text as="p">{titleOf(item.responsibility)}</Text>
                  {item.rightfulOwner ? (
                    t('teamApi.interim.belongsTo', {
                      team: teamButton(item.rightfulOwner),
                    })
                  ) : (
                    <Note>{t('teamApi.interim.belongsToNobody')}</Note>
                  )}
                  {item.reviewBy && (
                    <Note>
                      {item.overdue
                        ? t('teamApi.interim.overdue', {
                            date: date(item.reviewBy),
                          })
                        : t('teamApi.interim.reviewBy', {
                            date: date(item.reviewBy),
                          })}
                    </Note>
                  )}
                </>
              ),
            }))}
          />
        </PanelSection>
      )}
    </>
  );
};
