import { Button, Flex, LinkProps, Text } from '@backstage/ui';
import {
  nameOfRef,
  OrgModel,
  OrgRoute,
  RouteTeam,
} from '@kumiki/backstage-plugin-team-topology-common';
import { EntityLink } from '@kumiki/frontend-common';
import { useMemo } from 'react';
import { GroupNames, namesOf } from '../../model/namesOf';
import { GroupLinks } from '../../ui/GroupLinks';
import { useWords } from '../../ui/useWords';
import { ageBetween } from '../ageBetween';
import { ResponsibilityStateLabel } from '../ResponsibilityState';
import {
  RouteContact,
  RouteNextStep,
  RouteSteps,
  RouteUncertainties,
} from './RouteSteps';

/** The teams that an answer names, as a list in the reader's language. */
const RouteTeams = (props: {
  teams: RouteTeam[];
  variant?: LinkProps['variant'];
}) => (
  <GroupLinks
    variant={props.variant}
    refs={props.teams.map(({ ref }) => ref)}
    names={new Map(props.teams.map(({ ref, title }) => [ref, title]))}
  />
);

/** The answer in one sentence. */
const RouteHeadline = (props: { route: OrgRoute }) => {
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

/** What a responsibility that nobody speaks for consists of. */
const RouteParts = (props: {
  model: OrgModel;
  /** The ref of the whole. */
  of: string;
  onAsk?(responsibility: string): void;
}) => {
  const { model, of, onAsk } = props;
  return (
    <Flex gap="2" style={{ flexWrap: 'wrap' }}>
      {model.responsibilities
        .filter(({ parent }) => parent === of)
        .map(({ ref, title }) =>
          onAsk ? (
            <Button
              key={ref}
              variant="secondary"
              size="small"
              onPress={() => onAsk(ref)}
            >
              {title}
            </Button>
          ) : (
            <EntityLink key={ref} entityRef={ref} title={title} />
          ),
        )}
    </Flex>
  );
};

/** On what terms the team is the answer, and who else could be meant. */
const RouteTerms = (props: { route: OrgRoute; names: GroupNames }) => {
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

/** What the answer to "who does this?" needs. */
interface RouteAnswerProps {
  /** The model that the route was found in. */
  model: OrgModel;
  route: OrgRoute;
  /** Asks about a part; without it, the parts lead to their own pages. */
  onAsk?(responsibility: string): void;
}

/** The team to go to, how it was found and what is uncertain, in words. */
export const RouteAnswer = (props: RouteAnswerProps) => {
  const { t } = useWords();
  const { model, route, onAsk } = props;
  const names = useMemo(() => namesOf(model), [model]);
  const { responsibility, team } = route;
  return (
    <Flex direction="column" gap="4">
      <Flex direction="column" gap="2">
        <div>
          <ResponsibilityStateLabel state={responsibility.state} />
        </div>
        <div role="status">
          <RouteHeadline route={route} />
        </div>
        <RouteTerms route={route} names={names} />
        {responsibility.description && (
          <Text>{responsibility.description}</Text>
        )}
      </Flex>
      {!team && responsibility.stateFrom === 'children' && (
        <RouteParts model={model} of={responsibility.ref} onAsk={onAsk} />
      )}
      {team?.contact && (
        <RouteContact
          contact={team.contact}
          label={t('teamApi.contact.request')}
        />
      )}
      <RouteSteps model={model} route={route} names={names} />
      <RouteUncertainties model={model} route={route} />
      <RouteNextStep route={route} />
    </Flex>
  );
};
