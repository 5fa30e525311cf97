import { Text } from '@backstage/ui';
import { OrgRoute } from '@kumiki/backstage-plugin-team-topology-common';
import { GroupNames } from '../../model/namesOf';
import { EntityLink } from '../../ui/EntityLink';
import { useWords } from '../../ui/useWords';
import { ageBetween } from '../ageBetween';
import { RouteTeams } from './RouteTeams';

/** On what terms the team is the answer, and who else could be meant. */
export const RouteTerms = (props: { route: OrgRoute; names: GroupNames }) => {
  const { t, date, duration } = useWords();
  const { route, names } = props;
  const { team, foundBy, interimSince, rightfulOwner, alternatives } = route;
  const age = interimSince && ageBetween(interimSince, route.at);
  return (
    <>
      {team && foundBy && (
        <Text>{t(`route.foundBy.${foundBy}`, { team: team.title })}</Text>
      )}
      {interimSince && (
        <Text>
          {age
            ? t('route.heldFor', {
                date: date(interimSince),
                age: duration(age),
              })
            : t('route.heldSince', { date: date(interimSince) })}
        </Text>
      )}
      {rightfulOwner && (
        <Text>
          {t('route.rightfulOwner', {
            team: (
              <EntityLink
                entityRef={rightfulOwner.ref}
                title={rightfulOwner.title}
                known={names.has(rightfulOwner.ref)}
              />
            ),
          })}
        </Text>
      )}
      {(team || alternatives.length === 1) && alternatives.length > 0 && (
        <Text>
          {t('route.alternatives', {
            teams: <RouteTeams teams={alternatives} />,
          })}
        </Text>
      )}
    </>
  );
};
