import { Flex, Text } from '@backstage/ui';
import { GoldenPathAnswer } from '@kumiki/backstage-plugin-team-topology-common';
import { EntityLink } from '../ui/EntityLink';
import { useWords } from '../ui/useWords';
import { VerdictLabel } from '../ui/VerdictLabel';

const SHOWN_NEEDS = 3;

/** A capability among others: what it is, for what, and what is said about it. */
export const CapabilityRow = (props: {
  capability: GoldenPathAnswer['capability'];
  needs: string[];
  owner?: { ref: string; title: string };
  /** False where a heading says it already. */
  showsVerdict?: boolean;
}) => {
  const { t, list } = useWords();
  const { capability, needs, owner, showsVerdict = true } = props;
  const { ref, title, verdict, reason } = capability;
  return (
    <Flex direction="column" gap="0.5">
      <Flex align="center" gap="3" style={{ flexWrap: 'wrap' }}>
        <EntityLink entityRef={ref} title={title} />
        {showsVerdict && <VerdictLabel verdict={verdict} />}
        {owner && (
          <Text as="span" variant="body-small">
            {t(`goldenPaths.answer.owner.${verdict}`, {
              team: <EntityLink entityRef={owner.ref} title={owner.title} />,
            })}
          </Text>
        )}
      </Flex>
      {needs.length > 0 && (
        <Text as="span" variant="body-small">
          {t('goldenPaths.answer.needs', {
            needs: list(needs.slice(0, SHOWN_NEEDS)),
          })}
        </Text>
      )}
      {reason && (
        <Text as="span" variant="body-small">
          {t('goldenPaths.answer.reason', { reason })}
        </Text>
      )}
    </Flex>
  );
};
