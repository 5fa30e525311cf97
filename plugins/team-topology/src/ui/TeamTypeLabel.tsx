import { Flex, Text } from '@backstage/ui';
import { OrgTeamType } from '@kumiki/backstage-plugin-team-topology-common';
import { teamTypeNotation } from '../model/notation';
import { ShapeIcon } from './ShapeIcon';
import { useWords } from './useWords';

/** The type of a team as shape and words. */
export const TeamTypeLabel = (props: { type: OrgTeamType }) => {
  const { t } = useWords();
  return (
    <Flex align="center" gap="2" style={{ overflowWrap: 'normal' }}>
      <ShapeIcon notation={teamTypeNotation(props.type)} />
      <Text as="span">{t(`teamType.${props.type}.name`)}</Text>
    </Flex>
  );
};
