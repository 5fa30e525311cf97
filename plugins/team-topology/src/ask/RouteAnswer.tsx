import { Button, Flex, LinkProps, Text } from '@backstage/ui';
import {
  nameOfRef,
  OrgRoute,
  ResponsibilityState,
  RouteTeam,
} from '@kumiki/backstage-plugin-team-topology-common';
import { EntityLink } from '@kumiki/frontend-common';
import { ageBetween } from '../responsibilities/ageBetween';
import { ResponsibilityStateIcon } from '../responsibilities/ResponsibilityState';
import { GroupLinks } from '../ui/GroupLinks';
import { useWords } from '../ui/useWords';
import { TeamLine, Tone, VerdictBand } from '../ui/Verdict';
import {
  RouteContact,
  RouteNextStep,
  RouteSteps,
  RouteUncertainties,
} from './RouteSteps';

const TONES: Record<ResponsibilityState, Tone> = {
  owned: 'good',
  interim: 'temporary',
  contested: 'doubtful',
  orphaned: 'bad',
  dropped: 'bad',
  unknown: 'unknown',
};

/** How good the answer is. A heading is as good as its parts, of which it says nothing itself. */
export function toneOfRoute({ responsibility, team }: OrgRoute): Tone {
  const { state, stateFrom } = responsibility;
  return stateFrom === 'children' && !team ? 'unknown' : TONES[state];
}

/** Whether the team at the end of the hand-offs is but a guess. */
function isGuess({ foundBy, responsibility }: OrgRoute): boolean {
  return foundBy === 'hand-off' && responsibility.state === 'dropped';
}

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
    <Text as="h3" variant="title-small" weight="bold">
      {sentence()}
    </Text>
  );

  function sentence() {
    if (team && !isGuess(props.route)) {
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
    if (!team && alternatives.length > 1) {
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
  parts: NonNullable<OrgRoute['parts']>;
  onAsk?(responsibility: string): void;
}) => {
  const { parts, onAsk } = props;
  return (
    <Flex gap="2" style={{ flexWrap: 'wrap' }}>
      {parts.map(({ ref, title }) =>
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

/** The team to go to: why that one, on what terms, and how to reach it. */
const RouteTeamLine = (props: { route: OrgRoute }) => {
  const { t, date, duration } = useWords();
  const { route } = props;
  const { foundBy, interimSince, rightfulOwner, handOver } = route;
  const team = route.team ?? handOver?.to;
  const age = interimSince && ageBetween(interimSince, route.at);
  if (!team) {
    return null;
  }
  const isProposed = !route.team || isGuess(route);
  return (
    <TeamLine team={team} lead={isProposed && t('ask.bestGuess')}>
      {route.team && foundBy && (
        <Text>{t(`route.foundBy.${foundBy}`, { team: team.title })}</Text>
      )}
      {!route.team && handOver?.because && (
        <Text>{t(`ask.because.${handOver.because}`)}</Text>
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
              />
            ),
          })}
        </Text>
      )}
    </TeamLine>
  );
};

/** What the answer to "who does this?" needs. */
interface RouteAnswerProps {
  route: OrgRoute;
  /** Asks about a part; without it, the parts lead to their own pages. */
  onAsk?(responsibility: string): void;
}

/** The team to go to, how it was found and what is uncertain, in words. */
export const RouteAnswer = (props: RouteAnswerProps) => {
  const { t } = useWords();
  const { route, onAsk } = props;
  const { alternatives, parts, responsibility, team, handOver } = route;
  const contact = (team ?? handOver?.to)?.contact;
  return (
    <Flex direction="column" gap="4">
      <VerdictBand
        tone={toneOfRoute(route)}
        icon={
          <ResponsibilityStateIcon state={responsibility.state} size={32} />
        }
      >
        <div role="status">
          <RouteHeadline route={route} />
        </div>
        <Text as="span">
          {t(`responsibilityState.${responsibility.state}`)}
        </Text>
      </VerdictBand>
      <RouteTeamLine route={route} />
      {!team && parts && <RouteParts parts={parts} onAsk={onAsk} />}
      <RouteNextStep route={route}>
        {contact && (
          <RouteContact
            contact={contact}
            label={t('teamApi.contact.request')}
            isSecond={handOver !== undefined}
          />
        )}
      </RouteNextStep>
      {responsibility.description && <Text>{responsibility.description}</Text>}
      <RouteSteps route={route} />
      <RouteUncertainties route={route} />
      {(team || alternatives.length === 1) && alternatives.length > 0 && (
        <Text>
          {t('route.alternatives', {
            teams: <RouteTeams teams={alternatives} />,
          })}
        </Text>
      )}
    </Flex>
  );
};
