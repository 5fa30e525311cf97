import { OrgModel } from '../model/OrgModel';
import { OrgSmell, OrgSmells, SmellCoverage, SmellRule } from './OrgSmell';
import { Rule, RuleReport } from './RuleReport';
import { SmellContext, SmellOptions } from './SmellContext';
import {
  DEFAULT_SMELL_THRESHOLDS,
  SMELL_RULES,
  SmellThresholds,
} from './smellRules';
import {
  collaborationOverrun,
  manyCollaborations,
  permanentStreamCollaboration,
} from './rules/collaborations';
import {
  engagementOverrun,
  facilitatingOverrun,
  facilitationFanOut,
  overAllocated,
  permanentPair,
} from './rules/facilitating';
import {
  offPath,
  unmaintainedOptOut,
  unusedCapability,
} from './rules/goldenPaths';
import {
  emptyOwner,
  providerOutgrown,
  serviceWithoutContract,
  teamSize,
  unresolvedOwner,
} from './rules/providers';
import {
  contestedBall,
  deadEndRouting,
  droppedBall,
  longInterim,
} from './rules/responsibilities';
import {
  enablingDrift,
  missingType,
  streamAsService,
  supportHeavy,
  undefinedType,
  unusualMode,
} from './rules/teamTypes';

const RULES: { [R in SmellRule]: Rule<R> } = {
  BA01: droppedBall,
  BA02: contestedBall,
  BA03: deadEndRouting,
  BA06: longInterim,
  OW01: unresolvedOwner,
  OW03: emptyOwner,
  TT01: collaborationOverrun,
  TT02: manyCollaborations,
  TT03: permanentStreamCollaboration,
  TT04: facilitatingOverrun,
  TT05: facilitationFanOut,
  TT06: enablingDrift,
  TT08: serviceWithoutContract,
  TT09: streamAsService,
  TT14: teamSize,
  TT17: supportHeavy,
  TT18: missingType,
  TT19: undefinedType,
  TT20: unusualMode,
  PL01: providerOutgrown,
  PL03: unusedCapability,
  PL05: offPath,
  PL06: unmaintainedOptOut,
  EN01: engagementOverrun,
  EN02: permanentPair,
  EN03: overAllocated,
};

/**
 * What in an organisation usually wants a decision. The same model gives the
 * same smells, in the same order. Where what a rule needs is not known, there is
 * no smell, and the coverage says so.
 *
 * @param model - the organisation at a date
 * @param options - `evidence` of the same entities as the model; without it,
 *   rules about components are not known. `thresholds` are the default ones
 *   where they are absent
 * @public
 */
export function findSmells(
  model: OrgModel,
  options: SmellOptions & { thresholds?: SmellThresholds } = {},
): OrgSmells {
  return findSmellsIn(SmellContext.create(model, options), options.thresholds);
}

/** As `findSmells`, with a context that counts the steps. */
export function findSmellsIn(
  context: SmellContext,
  thresholds: SmellThresholds = DEFAULT_SMELL_THRESHOLDS,
): OrgSmells {
  const smells: OrgSmell[] = [];
  const coverage: SmellCoverage[] = [];
  const apply = <R extends SmellRule>(rule: R) => {
    const bounds = thresholds[rule];
    if (bounds === false) {
      coverage.push({
        rule,
        off: true,
        evaluated: 0,
        notKnown: 0,
        notKnownTeams: [],
      });
      return;
    }
    const report = RuleReport.create(rule, context, bounds);
    RULES[rule](context, report);
    // Each is a smell of the rule, and so one of all rules.
    smells.push(...(report.smells as OrgSmell[]));
    coverage.push(report.coverage);
  };
  SMELL_RULES.forEach(rule => apply(rule));
  return { at: context.at, smells, coverage };
}

/**
 * The part of it that concerns some teams, or is of some rules.
 * @public
 */
export function narrowSmells(
  found: OrgSmells,
  filter: { team?: string; rule?: SmellRule },
): OrgSmells {
  const { team, rule } = filter;
  const isAsked = (it: SmellRule) => rule === undefined || it === rule;
  return {
    at: found.at,
    smells: found.smells.filter(
      smell =>
        isAsked(smell.rule) &&
        (team === undefined || smell.teams.includes(team)),
    ),
    coverage: found.coverage
      .filter(item => isAsked(item.rule))
      .map(item =>
        team === undefined
          ? item
          : {
              ...item,
              notKnownTeams: item.notKnownTeams.filter(ref => ref === team),
            },
      ),
  };
}
