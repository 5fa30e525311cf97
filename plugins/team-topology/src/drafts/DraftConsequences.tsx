import { Flex, Text } from '@backstage/ui';
import {
  ChangedAnswer,
  draftConsequences,
  DraftPreview,
} from '@kumiki/backstage-plugin-team-topology-common';
import { useMemo } from 'react';
import { Differences } from '../compare/Differences';
import { PanelList } from '../map/panel/panelParts';
import { useWords } from '../ui/useWords';
import { DraftLoads } from './DraftLoads';
import { DraftSmells } from './DraftSmells';

/** Questions that get another answer: who did something, and who will. */
const ChangedAnswers = ({ answers }: { answers: readonly ChangedAnswer[] }) => {
  const { t } = useWords();
  const nameIn = (side: ChangedAnswer['before']) =>
    [
      side?.team?.title ?? t('drafts.answers.nobody'),
      ...(side ? [`(${t(`responsibilityState.${side.state}`)})`] : []),
    ].join(' ');
  return (
    <section aria-label={t('drafts.answers.title')}>
      <Flex direction="column" gap="2">
        <Text as="h3" variant="body-medium" weight="bold">
          {t('drafts.answers.title')}
        </Text>
        <PanelList
          items={answers.map(({ responsibility, title, before, after }) => ({
            key: responsibility,
            content: (
              <Text as="span">
                {t('drafts.answers.row', {
                  responsibility: title,
                  before: nameIn(before),
                  after: nameIn(after),
                })}
              </Text>
            ),
          }))}
        />
      </Flex>
    </section>
  );
};

/** What the draft brings about; whatever else is compared goes here, a section each. */
export const DraftConsequences = (props: {
  preview: DraftPreview;
  selected?: string;
  onSelect(ref: string | undefined): void;
  nodeBudget: number;
  onNodeBudgetChange(budget: number): void;
}) => {
  const { t } = useWords();
  const { preview, ...map } = props;
  const { before, after, smells } = preview;
  const { diff, answers, loads } = useMemo(
    () => draftConsequences(before, after),
    [before, after],
  );
  if (diff.changes.length === 0) {
    return <Text role="status">{t('drafts.nothingChanges')}</Text>;
  }
  return (
    <Flex direction="column" gap="4">
      {answers.length > 0 && <ChangedAnswers answers={answers} />}
      <DraftSmells smells={smells} />
      <Differences
        isProposed
        before={before}
        after={after}
        diff={diff}
        {...map}
      />
      <DraftLoads loads={loads} />
    </Flex>
  );
};
