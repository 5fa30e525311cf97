import { Entity } from '@backstage/catalog-model';
import { quoteValue } from '@kumiki/backstage-plugin-team-topology-common';
import { readScorecard, UnknownFields } from '../schema/readScorecard';
import { problemOf, ScorecardProblem } from '../schema/ScorecardProblem';
import { MAX_LONGEST_DAYS, readApprover, readLongest } from './exemptionRules';

/**
 * Finds what is wrong in what a scorecard and its checks say about exemptions.
 * It costs nobody the scorecard: what cannot be read allows no exemption.
 */
export function findExemptionsProblems(entity: Entity): ScorecardProblem[] {
  const { spec, checks } = readScorecard(entity);
  return [
    ...findProblems(spec.exemptions, 'spec.exemptions', entity),
    ...checks.flatMap((check, index) =>
      findProblems(
        check.exemptions,
        `spec.checks[${index}].exemptions`,
        entity,
      ),
    ),
  ];
}

function findProblems(
  written: unknown,
  place: string,
  entity: Entity,
): ScorecardProblem[] {
  if (written === undefined) {
    return [];
  }
  if (
    typeof written !== 'object' ||
    written === null ||
    Array.isArray(written)
  ) {
    const value = quoteValue(written);
    return [problemOf('exemptions.notFields', place, { value })];
  }
  const fields: UnknownFields = { ...written };
  const problems: ScorecardProblem[] = [];
  const report = (
    name: string,
    rule: Parameters<typeof problemOf>[0],
    params = {},
  ) => {
    const value = quoteValue(fields[name]);
    problems.push(problemOf(rule, `${place}.${name}`, { value, ...params }));
  };
  for (const name of ['allowed', 'selfApproval']) {
    if (fields[name] !== undefined && typeof fields[name] !== 'boolean') {
      report(name, 'exemptions.notYesOrNo');
    }
  }
  if (
    fields.longest !== undefined &&
    readLongest(fields.longest) === undefined
  ) {
    report('longest', 'exemptions.notLongest', { most: MAX_LONGEST_DAYS });
  }
  if (
    fields.approver !== undefined &&
    readApprover(fields.approver, entity) === undefined
  ) {
    report('approver', 'exemptions.notApprover');
  }
  return problems;
}
