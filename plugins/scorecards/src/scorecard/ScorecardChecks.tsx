import { useApi } from '@backstage/core-plugin-api';
import { Flex, Text } from '@backstage/ui';
import {
  CheckHistory,
  ScorecardCheckDetails,
  ScorecardDetails,
  scorecardsReadPermission,
} from '@kumiki/backstage-plugin-scorecards-common';
import { RequestNote, RequestState, useRequest } from '@kumiki/frontend-common';
import { RiArrowDownSLine, RiArrowRightSLine } from '@remixicon/react';
import { useCallback, useId, useMemo, useState } from 'react';
import { requestOf } from '../api/requests';
import { scorecardsApiRef } from '../api/scorecardsApi';
import { InvalidCheckProblem } from '../ui/InvalidCheckProblem';
import { LevelChip } from '../ui/LevelChip';
import { PassBar } from '../ui/PassBar';
import { useWords } from '../words/useWords';
import { CheckDescription, CheckMarks } from './CheckDescription';
import { SharePoint, sharesByCheck } from './checkHistory';
import { CheckTrend } from './CheckTrend';
import { useChecksStyles } from './useChecksStyles';

/** How the checks stood in the last 90 days. */
function useCheckHistory(scorecard: string): RequestState<CheckHistory> {
  const api = useApi(scorecardsApiRef);
  const request = useRequest(
    useCallback(
      signal => api.getCheckHistory({ ...requestOf(scorecard), signal }),
      [api, scorecard],
    ),
    { permission: scorecardsReadPermission.name },
  );
  const value =
    request.value?.scorecard === scorecard ? request.value : undefined;
  return { ...request, value };
}

/** A check in one row, and everything about it in another that opens below. */
const CheckRows = (props: {
  check: ScorecardCheckDetails;
  scorecard: ScorecardDetails;
  /** Absent while it is not known. */
  shares?: Map<string, SharePoint[]>;
}) => {
  const { t } = useWords();
  const classes = useChecksStyles();
  const id = useId();
  const { check, scorecard, shares } = props;
  const problems = scorecard.invalid.filter(it => it.check === check.id);
  const [isOpen, setOpen] = useState(problems.length > 0);
  const { title, counts, entities = 0 } = check;
  const Arrow = isOpen ? RiArrowDownSLine : RiArrowRightSLine;
  return (
    <>
      <tr className={classes.row}>
        <th scope="row">
          <button
            type="button"
            className={classes.toggle}
            aria-expanded={isOpen}
            aria-controls={isOpen ? id : undefined}
            onClick={() => setOpen(!isOpen)}
          >
            <Arrow size={18} aria-hidden="true" style={{ flexShrink: 0 }} />
            <span>{title}</span>
          </button>
          <CheckMarks check={check} />
        </th>
        <td>
          <LevelChip levels={scorecard.levels} level={check.level} />
        </td>
        <td>
          {counts ? (
            <PassBar
              counts={counts}
              notApplicable={scorecard.rollup.entities - entities}
            />
          ) : (
            <Text as="span" variant="body-small">
              {t('checks.notCounted')}
            </Text>
          )}
        </td>
        <td>
          {shares && counts && (
            <CheckTrend points={shares.get(check.id) ?? []} />
          )}
        </td>
      </tr>
      {isOpen && (
        <tr className={classes.details}>
          <td colSpan={4} id={id}>
            <CheckDescription
              check={check}
              scorecard={scorecard}
              problems={problems}
            />
          </td>
        </tr>
      )}
    </>
  );
};

/** Every check of a scorecard: who passes it, since when, and its rule. */
export const ScorecardChecks = (props: { scorecard: ScorecardDetails }) => {
  const { t } = useWords();
  const classes = useChecksStyles();
  const { scorecard } = props;
  const { checkDetails, invalid } = scorecard;
  const history = useCheckHistory(scorecard.ref);
  const shares = useMemo(
    () => history.value && sharesByCheck(history.value),
    [history.value],
  );
  // Problems of the scorecard as a whole belong to none of its checks.
  const others = invalid.filter(
    ({ check }) => !checkDetails.some(({ id }) => id === check),
  );
  return (
    <Flex direction="column" gap="4">
      {others.map(problem => (
        <InvalidCheckProblem
          key={`${problem.check} ${problem.field}`}
          problem={problem}
        />
      ))}
      {history.error && (
        <RequestNote
          about={t('checks.historyFailed')}
          error={history.error}
          permission={history.permission}
          onRetry={history.retry}
        />
      )}
      {checkDetails.length === 0 ? (
        <Text>{t('checks.none')}</Text>
      ) : (
        <div className={classes.frame}>
          <table
            className={classes.table}
            aria-label={t('scorecard.view.checks')}
          >
            <thead>
              <tr>
                <th scope="col">{t('checks.check')}</th>
                <th scope="col">{t('results.level')}</th>
                <th scope="col">{t('checks.entities')}</th>
                <th scope="col">{t('checks.change')}</th>
              </tr>
            </thead>
            <tbody>
              {checkDetails.map(check => (
                <CheckRows
                  key={check.id}
                  check={check}
                  scorecard={scorecard}
                  shares={shares}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Flex>
  );
};
