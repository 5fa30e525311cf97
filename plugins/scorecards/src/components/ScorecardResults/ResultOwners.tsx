import { Flex, Text } from '@backstage/ui';
import { ScorecardResultItem } from '@kumiki/backstage-plugin-scorecards-common';
import { EntityLink } from '@kumiki/frontend-common';
import { useWords } from '../../hooks/useWords';

/** Every owner of an entity that the reader may see. */
export const ResultOwners = (
  props: Pick<ScorecardResultItem, 'owners' | 'withheld'>,
) => {
  const { t } = useWords();
  const { owners, withheld } = props;
  const isHidden = withheld?.includes('owner') ?? false;
  return (
    <Flex direction="column" gap="0">
      {owners.map(owner => (
        <EntityLink key={owner} entityRef={owner} />
      ))}
      {(isHidden || owners.length === 0) && (
        <Text as="span">
          {t(isHidden ? 'flag.notVisible' : 'results.noOwner')}
        </Text>
      )}
    </Flex>
  );
};
