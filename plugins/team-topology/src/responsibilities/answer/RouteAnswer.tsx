import { Flex, Text } from '@backstage/ui';
import {
  OrgModel,
  OrgRoute,
} from '@kumiki/backstage-plugin-team-topology-common';
import { useMemo } from 'react';
import { namesOf } from '../../model/namesOf';
import { useWords } from '../../ui/useWords';
import { ResponsibilityStateLabel } from '../ResponsibilityStateLabel';
import { RouteContact } from './RouteContact';
import { RouteHeadline } from './RouteHeadline';
import { RouteNextStep } from './RouteNextStep';
import { RouteParts } from './RouteParts';
import { RouteSteps } from './RouteSteps';
import { RouteTerms } from './RouteTerms';
import { RouteUncertainties } from './RouteUncertainties';

/** What the answer to "who does this?" needs. */
export interface RouteAnswerProps {
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
