import { OrgResponsibility } from '../../model/OrgModel';
import { SmellNextStep } from '../OrgSmell';
import { firstOf, Rule } from '../RuleReport';
import { SmellContext } from '../SmellContext';
import { daysBetween, olderSince } from './ages';

/** A state that comes from elsewhere is told there. */
const isItsOwn = ({ stateFrom }: OrgResponsibility) =>
  stateFrom === 'declaration' || stateFrom === 'nothing';

const handOver = (
  responsibility: string,
  known: { from?: string; to?: string } = {},
): SmellNextStep => ({
  step: 'hand-over',
  template: 'hand-over-responsibility',
  values: {
    responsibility,
    ...(known.from !== undefined && { from: known.from }),
    ...(known.to !== undefined && { to: known.to }),
  },
});

/** Where teams that decline send people, by responsibility and team. */
type HandOffs = Map<string, Map<string, string>>;

function handOffsIn(context: SmellContext): HandOffs {
  const handOffs: HandOffs = new Map();
  for (const { ref, doesNot } of context.each(context.model.teams)) {
    for (const { responsibility, handOffTo } of context.each(doesNot)) {
      const known = handOffs.get(responsibility) ?? new Map<string, string>();
      // Of two entries about one responsibility, the first counts.
      if (handOffTo !== undefined && handOffTo !== ref && !known.has(ref)) {
        known.set(ref, handOffTo);
      }
      handOffs.set(responsibility, known);
    }
  }
  return handOffs;
}

/** What nobody does. */
export const droppedBall: Rule<'BA01'> = (context, report) => {
  const handOffs = handOffsIn(context);
  for (const item of context.each(context.model.responsibilities)) {
    const { ref, state, declinedBy, goneTeams = [] } = item;
    if (!isItsOwn(item)) {
      continue;
    }
    if (state === 'unknown') {
      report.notKnown(declinedBy);
    } else if (state === 'dropped' || state === 'orphaned') {
      const targets = new Set(handOffs.get(ref)?.values());
      const [to] = targets.size === 1 ? [...targets] : [];
      report.find({
        level: 'error',
        subjects: [ref],
        teams: declinedBy,
        inputs: {
          declinedBy: firstOf(declinedBy),
          goneTeams: firstOf(goneTeams),
        },
        nextStep: handOver(ref, {
          to: to !== undefined && context.team(to) ? to : undefined,
        }),
      });
    } else {
      report.pass();
    }
  }
};

/** What several teams do, each for itself. */
export const contestedBall: Rule<'BA02'> = (context, report) => {
  for (const item of context.each(context.model.responsibilities)) {
    const { ref, state, acceptedBy } = item;
    if (!isItsOwn(item)) {
      continue;
    }
    if (state === 'unknown') {
      report.notKnown();
    } else if (state === 'contested') {
      report.find({
        level: 'warn',
        subjects: [ref],
        teams: acceptedBy,
        inputs: { acceptedBy: firstOf(acceptedBy) },
        nextStep: handOver(ref),
      });
    } else {
      report.pass();
    }
  }
};

/** Teams that send people round in circles, to nobody, or too far. */
export const deadEndRouting: Rule<'BA03'> = (context, report) => {
  const handOffs = handOffsIn(context);
  const byRef = new Map(
    context.model.responsibilities.map(item => [item.ref, item]),
  );
  for (const [ref, ways] of context.each(handOffs)) {
    const item = byRef.get(ref);
    if (!item) {
      continue;
    }
    if (item.state === 'unknown') {
      report.notKnown();
      continue;
    }
    const worst = worstWay(context, item, {
      ways,
      most: report.number('error'),
    });
    if (!worst) {
      report.pass();
      continue;
    }
    report.find({
      level: 'error',
      ...(worst.end === 'long' && { threshold: report.bound('error') }),
      subjects: [ref],
      teams: worst.path,
      inputs: worst,
      nextStep: handOver(ref, { to: item.owner }),
    });
  }
};

type Way = { path: string[]; end: 'cycle' | 'missing' | 'long'; hops: number };

const ENDS = ['cycle', 'missing', 'long'] as const;

/** Of the ways from each team that declines, the worst; of several, the first. */
function worstWay(
  context: SmellContext,
  item: OrgResponsibility,
  options: { ways: ReadonlyMap<string, string>; most: number },
): Way | undefined {
  const { ways, most } = options;
  const holders = new Set([...item.acceptedBy, ...item.interimBy]);
  const found = new Map<Way['end'], Way>();
  // From far enough away, every way is the end of a longer one.
  for (const start of context.each([...ways.keys()].sort())) {
    const way = holders.has(start)
      ? undefined
      : follow(context, start, { ways, holders, most });
    if (way && !found.has(way.end)) {
      found.set(way.end, way);
    }
  }
  return ENDS.flatMap(end => found.get(end) ?? [])[0];
}

/** Whoever has been sent on so often is not sent further here, either. */
const LONGEST = 12;

function follow(
  context: SmellContext,
  start: string,
  options: {
    ways: ReadonlyMap<string, string>;
    holders: ReadonlySet<string>;
    most: number;
  },
): Way | undefined {
  const { ways, holders, most } = options;
  const path = [start];
  const seen = new Set(path);
  let next = ways.get(start);
  while (next !== undefined) {
    path.push(next);
    const hops = path.length - 1;
    if (seen.has(next)) {
      return { path: path.slice(0, LONGEST), end: 'cycle', hops };
    }
    if (!context.team(next) && !context.groupings.has(next)) {
      return { path: path.slice(0, LONGEST), end: 'missing', hops };
    }
    if (hops > Math.max(most, LONGEST)) {
      return { path: path.slice(0, LONGEST), end: 'long', hops };
    }
    seen.add(next);
    next = holders.has(next) ? undefined : ways.get(next);
  }
  const hops = path.length - 1;
  return hops > most ? { path, end: 'long', hops } : undefined;
}

/** What a team holds for somebody else, and has for long. */
export const longInterim: Rule<'BA06'> = (context, report) => {
  if (!context.isDeclared) {
    report.notKnown();
    return;
  }
  for (const { ref: holder, interim } of context.each(context.model.teams)) {
    for (const item of context.each(interim)) {
      const { responsibility, rightfulOwner, since, reviewBy } = item;
      const days = daysBetween(since, context.at);
      const crossed = report.above(days);
      if (!crossed) {
        report.pass();
        continue;
      }
      const { threshold } = crossed;
      report.find({
        ...crossed,
        subjects: [responsibility, holder],
        teams: [holder, rightfulOwner],
        inputs: {
          holder,
          ...(rightfulOwner !== undefined && { rightfulOwner }),
          since,
          ...(reviewBy !== undefined && { reviewBy }),
          days,
        },
        since: olderSince(since, typeof threshold === 'number' ? threshold : 0),
        nextStep: handOver(responsibility, { from: holder, to: rightfulOwner }),
      });
    }
  }
};
