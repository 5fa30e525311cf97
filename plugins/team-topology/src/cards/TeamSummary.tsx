import { Flex, Text } from '@backstage/ui';
import { OrgTeamDetails } from '@kumiki/backstage-plugin-team-topology-common';
import { useMemo } from 'react';
import { isInForce } from '../model/isInForce';
import { namesOfDetails } from '../model/namesOf';
import { InteractionList } from '../ui/InteractionList';
import { TeamTypeLabel } from '../ui/TeamTypeLabel';
import { useWords } from '../ui/useWords';

/** A team's type and its interactions in force. */
export const TeamSummary = (props: { details: OrgTeamDetails }) => {
  const { t } = useWords();
  const { details } = props;
  const names = useMemo(() => namesOfDetails(details), [details]);
  const { type } = details.team;
  const inForce = details.interactions.filter(isInForce);
  return (
    <Flex direction="column" gap="3">
      <TeamTypeLabel type={type} />
      <Text variant="body-small">{t(`teamType.${type}.meaning`)}</Text>
      {inForce.length === 0 ? (
        <Text>{t('teamApi.interactions.noneInForce')}</Text>
      ) : (
        <InteractionList interactions={inForce} names={names} />
      )}
    </Flex>
  );
};
