import { Alert, Button } from '@backstage/ui';
import {
  compareOrgModels,
  isDoubtful,
  OrgModel,
} from '@kumiki/backstage-plugin-team-topology-common';
import { RequestView } from '@kumiki/frontend-common';
import { useMemo } from 'react';
import { useOrgModel } from '../model/useOrgModel';
import { useWords } from '../ui/useWords';
import { Differences } from './Differences';

/** What the comparison needs from the page. */
export interface CompareProps {
  /** The organisation at the later date. */
  until: OrgModel;
  /** The earlier date, `YYYY-MM-DD`. */
  since: string;
  selected?: string;
  onSelect(ref: string | undefined): void;
  onDatesChange(dates: { since: string; until: string }): void;
  nodeBudget: number;
  onNodeBudgetChange(budget: number): void;
}

const Compared = (props: CompareProps & { before: OrgModel }) => {
  const { t, date, list } = useWords();
  const { before, until: after, selected, onSelect, nodeBudget } = props;
  const diff = useMemo(() => compareOrgModels(before, after), [before, after]);
  const doubtful = new Set(
    [diff.from, diff.to].filter(isDoubtful).map(({ at }) => date(at)),
  );
  const dates = { since: date(before.at), until: date(after.at) };
  return (
    <>
      {doubtful.size > 0 && (
        <Alert
          icon
          status="info"
          title={t('compare.boundaries.title', { dates: list(doubtful) })}
          description={t('compare.boundaries.description')}
        />
      )}
      {diff.changes.length === 0 ? (
        <Alert
          icon
          role="status"
          status="info"
          title={t('compare.nothing.title', dates)}
          description={t('compare.nothing.description')}
        />
      ) : (
        <Differences
          before={before}
          after={after}
          diff={diff}
          selected={selected}
          onSelect={onSelect}
          nodeBudget={nodeBudget}
          onNodeBudgetChange={props.onNodeBudgetChange}
        />
      )}
    </>
  );
};

const LoadedComparison = (props: CompareProps) => {
  const { t, date } = useWords();
  const request = useOrgModel(props.since);
  return (
    <RequestView
      request={request}
      outdated={({ at }) => t('compare.outdated', { date: date(at) })}
    >
      {since => <Compared {...props} before={since} />}
    </RequestView>
  );
};

/** Two dates on one map, with a sentence for each change beside it. */
export const Compare = (props: CompareProps) => {
  const { t, date } = useWords();
  const { since, until, onDatesChange } = props;
  if (since > until.at) {
    const swapped = { since: until.at, until: since };
    return (
      <Alert
        icon
        status="warning"
        title={t('compare.order.title', {
          since: date(since),
          until: date(until.at),
        })}
        description={t('compare.order.description')}
        customActions={
          <Button
            size="small"
            variant="secondary"
            onPress={() => onDatesChange(swapped)}
          >
            {t('compare.order.swap')}
          </Button>
        }
      />
    );
  }
  return <LoadedComparison {...props} />;
};
