import {
  CheckState,
  EntityReport,
  EntityScorecardReport,
} from '@kumiki/backstage-plugin-scorecards-common';
import { shorten, toCheckAnswer, toInvalidAnswer } from './toAnswer';

const MAX_SCORECARDS = 10;
const MAX_CHECKS = 30;
const MAX_INVALID = 10;

/** What somebody can do something about comes first, so that a limit cuts off the rest. */
const ORDER: CheckState[] = [
  'fail',
  'error',
  'unknown',
  'self-maintained',
  'exempt',
  'pass',
];

/** How an entity stands, no longer than an agent can take in. */
export function toEntityAnswer(report: EntityReport) {
  const shown = report.scorecards.slice(0, MAX_SCORECARDS);
  return {
    entity: report.entity,
    title: shorten(report.title),
    owners: report.owners,
    withheld: report.withheld,
    scorecards: shown.map(toScorecardAnswer),
    omittedScorecards: report.scorecards.length - shown.length,
  };
}

function toScorecardAnswer(report: EntityScorecardReport) {
  const { scorecard, result, checks, invalid, next, levelSince } = report;
  const sorted = [...checks].sort(
    (a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state),
  );
  return {
    scorecard: scorecard.ref,
    title: shorten(scorecard.title),
    level: result.level,
    levelSince,
    coverage: result.coverage,
    next: next && {
      level: next.level,
      checks: next.checks.slice(0, MAX_CHECKS),
    },
    checks: sorted.slice(0, MAX_CHECKS).map(toCheckAnswer),
    omittedChecks: Math.max(0, checks.length - MAX_CHECKS),
    invalid: invalid.slice(0, MAX_INVALID).map(toInvalidAnswer),
  };
}
