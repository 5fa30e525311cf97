import { Flex, Text } from '@backstage/ui';
import {
  CheckRemedy,
  MissingFact,
} from '@kumiki/backstage-plugin-scorecards-common';
import { useWords } from '../../hooks/useWords';
import { RemedyText } from '../RemedyText';

/** What to do about a check: as the scorecard says, or how to get its facts. */
export const CheckRemedies = (props: { remedies: CheckRemedy[] }) => {
  const { t, timestamp } = useWords();
  const lastSeen = ({ observedAt, pushedBy }: MissingFact) => {
    if (!observedAt) {
      return '';
    }
    const when = timestamp(observedAt);
    return pushedBy
      ? t('remedy.lastPushed', { when, subject: pushedBy })
      : t('remedy.lastSeen', { when });
  };
  const sentence = (remedy: Exclude<CheckRemedy, { rule: 'follow' }>) =>
    remedy.rule === 'correct-rule'
      ? t('remedy.correct-rule')
      : `${t(`remedy.${remedy.rule}`, {
          provider: remedy.provider,
          fact: remedy.fact,
          type: remedy.rule === 'correct-value' ? remedy.type : '',
        })} ${lastSeen(remedy)}`;
  return (
    <Flex direction="column" gap="1">
      {props.remedies.map(remedy =>
        remedy.rule === 'follow' ? (
          <RemedyText key="follow" remedy={remedy.text} />
        ) : (
          <Text key={sentence(remedy)}>{sentence(remedy)}</Text>
        ),
      )}
    </Flex>
  );
};
