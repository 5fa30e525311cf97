import { Select, Text } from '@backstage/ui';
import { ScorecardSummary } from '@kumiki/backstage-plugin-scorecards-common';
import { RequestView } from '@kumiki/frontend-common';
import { useGroupTrend } from '../../hooks/useGroupTrend';
import { useWords } from '../../hooks/useWords';
import { Section } from '../Section';
import { ScorecardTrend } from './ScorecardTrend';

const DrawnTrend = (props: { group: string; scorecard: ScorecardSummary }) => {
  const { group, scorecard } = props;
  const { t, date } = useWords();
  const request = useGroupTrend(group, scorecard.ref);
  return (
    <RequestView request={request}>
      {({ scorecards, demo }) => (
        <>
          {demo && (
            <Text as="p" variant="body-small">
              {t('trend.demo', { from: date(demo.from), to: date(demo.to) })}
            </Text>
          )}
          <ScorecardTrend
            scorecard={scorecard}
            points={scorecards[0]?.points ?? []}
          />
        </>
      )}
    </RequestView>
  );
};

/** How what a group and its descendants own changed, one scorecard at a time. */
export const GroupTrendSection = (props: {
  group: string;
  scorecards: ScorecardSummary[];
  /** The scorecard that is drawn; the first where it is none of them. */
  selected?: string;
  onSelect(scorecard: string): void;
}) => {
  const { t } = useWords();
  const { group, scorecards, selected, onSelect } = props;
  const drawn = scorecards.find(({ ref }) => ref === selected) ?? scorecards[0];
  return (
    <Section
      title={t('trend.title')}
      actions={
        <Select
          aria-label={t('trend.scorecard')}
          options={scorecards.map(({ ref, title }) => ({
            value: ref,
            label: title,
          }))}
          value={drawn.ref}
          onChange={key => onSelect(String(key))}
          style={{ flex: '0 1 260px', minWidth: 0 }}
        />
      }
    >
      <DrawnTrend group={group} scorecard={drawn} />
    </Section>
  );
};
