import { InteractionMode } from '../../kinds/constants';
import { OrgTeam } from '../../model/OrgModel';
import { SmellNextStep } from '../OrgSmell';
import { firstOf, Rule } from '../RuleReport';
import { SmellContext } from '../SmellContext';
import { daysBetween, olderSince } from './ages';

const describe = (team: string): SmellNextStep => ({
  step: 'describe-team',
  template: 'publish-team-api',
  values: { team },
});

/** An enabling team that runs something. */
export const enablingDrift: Rule<'TT06'> = (context, report) => {
  for (const { ref, type } of context.each(context.teams)) {
    const { services } = context.links(ref);
    const owned = context.componentsOf(ref);
    const production = owned.filter(
      ({ lifecycle }) => lifecycle === 'production',
    );
    const isRunning = services.length > 0 || production.length > 0;
    const isUnclear =
      !context.evidence ||
      owned.some(({ lifecycle }) => lifecycle === undefined);
    if (!['enabling', 'undefined-type'].includes(type)) {
      report.pass();
    } else if (type === 'enabling' && isRunning) {
      report.find({
        level: 'warn',
        subjects: [ref],
        teams: [ref],
        inputs: { components: production.length, services: firstOf(services) },
        nextStep: describe(ref),
      });
    } else if (isRunning || (type === 'enabling' && isUnclear)) {
      report.notKnown([ref]);
    } else {
      report.pass();
    }
  }
};

const isOther = (type: OrgTeam['type']) =>
  type !== 'stream-aligned' && type !== 'undefined-type';

/** A stream-aligned team that runs a service for others, outside of any platform. */
export const streamAsService: Rule<'TT09'> = (context, report) => {
  for (const team of context.each(context.teams)) {
    const { ref, type } = team;
    const { services } = context.links(ref);
    if (services.length === 0 || isOther(type) || isInPlatform(team, context)) {
      report.pass();
    } else if (type === 'undefined-type') {
      report.notKnown([ref]);
    } else {
      report.find({
        level: 'info',
        subjects: [ref],
        teams: [ref],
        inputs: { services: firstOf(services) },
        nextStep: describe(ref),
      });
    }
  }
};

/** Whether a grouping around it says that it is a platform. */
function isInPlatform(team: OrgTeam, context: SmellContext): boolean {
  let ref = team.partOf;
  const seen = new Set<string>();
  while (ref !== undefined && !seen.has(ref)) {
    seen.add(ref);
    const grouping = context.groupings.get(ref);
    if (grouping?.type === 'platform') {
      return true;
    }
    ref = grouping?.partOf;
  }
  return false;
}

function countTypes(context: SmellContext) {
  const counts = { streamAligned: 0, others: 0, unknown: 0 };
  const byType = new Map<OrgTeam['type'], number>();
  for (const { type } of context.each(context.teams)) {
    byType.set(type, (byType.get(type) ?? 0) + 1);
    if (type === 'undefined-type') {
      counts.unknown += 1;
    } else if (type === 'stream-aligned') {
      counts.streamAligned += 1;
    } else {
      counts.others += 1;
    }
  }
  return { ...counts, of: (type: OrgTeam['type']) => byType.get(type) ?? 0 };
}

/** More teams that help than teams that are helped. */
export const supportHeavy: Rule<'TT17'> = (context, report) => {
  const { streamAligned, others, unknown } = countTypes(context);
  const most = report.number('warn');
  // Whatever the teams without a type are, it is so; or it depends on them.
  const isSure = others > most * (streamAligned + unknown);
  const isPossible = others + unknown > most * streamAligned;
  if (isSure) {
    report.find({
      level: 'warn',
      threshold: most,
      subjects: [],
      teams: [],
      inputs: { streamAligned, others },
      nextStep: { step: 'draft', change: 'retype-team' },
    });
  } else if (isPossible) {
    report.notKnown();
  } else {
    report.pass();
  }
};

/** Stream-aligned teams that have nobody to lean on. */
export const missingType: Rule<'TT18'> = (context, report) => {
  const { streamAligned, unknown, of } = countTypes(context);
  const judge = (missing: 'platform' | 'enabling', level: 'warn' | 'info') => {
    const threshold = report.number(level);
    if (of(missing) > 0 || streamAligned + unknown < threshold) {
      report.pass();
    } else if (unknown > 0) {
      report.notKnown();
    } else {
      report.find({
        ...{ level, threshold },
        subjects: [`type:${missing}`],
        teams: [],
        inputs: { streamAligned, missing },
        nextStep: { step: 'draft', change: 'found-team' },
      });
    }
  };
  judge('platform', 'warn');
  judge('enabling', 'info');
};

/** A team of which nobody says what type it is. */
export const undefinedType: Rule<'TT19'> = (context, report) => {
  for (const { ref, type, founded, contested } of context.each(context.teams)) {
    const knownSince = founded ?? context.knownSince.get(ref);
    if (type !== 'undefined-type' && context.isDeclared) {
      report.pass();
      continue;
    }
    if (!context.isDeclared || contested || knownSince === undefined) {
      report.notKnown([ref]);
      continue;
    }
    const days = daysBetween(knownSince, context.at);
    const crossed = report.above(days);
    if (!crossed) {
      report.pass();
      continue;
    }
    const { threshold } = crossed;
    report.find({
      ...crossed,
      subjects: [ref],
      teams: [ref],
      inputs: { knownSince, days },
      since: olderSince(
        knownSince,
        typeof threshold === 'number' ? threshold : 0,
      ),
      nextStep: describe(ref),
    });
  }
};

const UNUSUAL: { [type: string]: InteractionMode } = {
  platform: 'facilitating',
  enabling: 'x-as-a-service',
};

/** A platform that mainly facilitates, an enabling team that mainly provides. */
export const unusualMode: Rule<'TT20'> = (context, report) => {
  for (const { ref, type } of context.each(context.teams)) {
    const mode = UNUSUAL[type];
    const { byMode, all } = context.links(ref);
    const count = mode === undefined ? 0 : byMode.get(mode) ?? 0;
    const unsaid = byMode.get('undefined') ?? 0;
    const crossed = all === 0 ? undefined : report.above(count / all);
    if (crossed) {
      report.find({
        ...crossed,
        subjects: [ref],
        teams: [ref],
        inputs: { type, mode, count, all },
        nextStep: describe(ref),
      });
    } else if (mode && all > 0 && report.above((count + unsaid) / all)) {
      report.notKnown([ref]);
    } else {
      report.pass();
    }
  }
};
