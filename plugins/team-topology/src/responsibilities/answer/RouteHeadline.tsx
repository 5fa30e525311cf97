import { Text } from '@backstage/ui';
import {
  nameOfRef,
  OrgRoute,
} from '@kumiki/backstage-plugin-team-topology-common';
import { EntityLink } from '../../ui/EntityLink';
import { useWords } from '../../ui/useWords';
import { RouteTeams } from './RouteTeams';

/** The answer in one sentence. */
export const RouteHeadline = (props: { route: OrgRoute }) => {
  const { t, list } = useWords();
  const { team, alternatives, goneTeams, responsibility } = props.route;
  return (
    <Text as="h3" variant="title-small">
      {sentence()}
    </Text>
  );

  function sentence() {
    if (team) {
      return t('route.goTo', {
        team: (
          <EntityLink
            entityRef={team.ref}
            title={team.title}
            variant="title-small"
          />
        ),
      });
    }
    if (alternatives.length > 1) {
      return t('route.oneOf', {
        teams: <RouteTeams teams={alternatives} variant="title-small" />,
      });
    }
    if (goneTeams) {
      return t('route.gone', {
        teams: list(goneTeams.map(nameOfRef), 'and'),
      });
    }
    if (responsibility.state === 'unknown') {
      return t('route.notKnown');
    }
    return responsibility.stateFrom === 'children'
      ? t('route.askForPart')
      : t('route.nobody');
  }
};
