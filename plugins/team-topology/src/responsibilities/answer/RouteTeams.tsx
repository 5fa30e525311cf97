import { LinkProps } from '@backstage/ui';
import { RouteTeam } from '@kumiki/backstage-plugin-team-topology-common';
import { GroupLinks } from '../../ui/GroupLinks';

/** The teams that an answer names, as a list in the reader's language. */
export const RouteTeams = (props: {
  teams: RouteTeam[];
  variant?: LinkProps['variant'];
}) => (
  <GroupLinks
    variant={props.variant}
    refs={props.teams.map(({ ref }) => ref)}
    names={new Map(props.teams.map(({ ref, title }) => [ref, title]))}
  />
);
