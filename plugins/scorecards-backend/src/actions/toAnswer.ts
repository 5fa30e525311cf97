import {
  describeRemedies,
  InvalidCheck,
  remediesOf,
  ReportedCheck,
  ScorecardProblem,
  ScorecardRollup,
} from '@kumiki/backstage-plugin-scorecards-common';

const MAX_WEAKEST = 5;
const MAX_TEXT_LENGTH = 300;

/** The text, or as much of it as an agent needs. */
export function shorten(text: string): string;
export function shorten(text: string | undefined): string | undefined;
export function shorten(text: string | undefined): string | undefined {
  return text === undefined || text.length <= MAX_TEXT_LENGTH
    ? text
    : `${text.slice(0, MAX_TEXT_LENGTH - 1)}…`;
}

/** A rollup, in the shape that an agent gets. */
export function toRollupAnswer(rollup: ScorecardRollup) {
  const { weakest, states, ...counts } = rollup;
  return {
    ...counts,
    states: { ...states },
    weakest: weakest
      .slice(0, MAX_WEAKEST)
      .map(({ check, lacking, all }) => ({ check, lacking, all })),
  };
}

/** What is wrong, in the shape that an agent gets. */
export function toProblemAnswer({ field, rule, message }: ScorecardProblem) {
  return { field: shorten(field), rule, message: shorten(message) };
}

/** A check that is wrong in itself, in the shape that an agent gets. */
export function toInvalidAnswer(invalid: InvalidCheck) {
  const { check, position, suggestion } = invalid;
  return {
    check: shorten(check),
    ...toProblemAnswer(invalid),
    line: position?.line,
    column: position?.column,
    suggestion,
  };
}

/** A check of an entity, in the shape that an agent gets. */
export function toCheckAnswer(reported: ReportedCheck) {
  return {
    check: reported.check,
    title: shorten(reported.title),
    level: reported.level,
    state: reported.state,
    since: reported.since,
    message: shorten(reported.message),
    reason: shorten(reported.reason),
    withheld: reported.withheld,
    remedy: shorten(describeRemedies(remediesOf(reported))),
    enforceFrom: reported.enforceFrom,
  };
}
