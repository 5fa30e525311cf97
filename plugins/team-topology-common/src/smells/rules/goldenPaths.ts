import { OrgCapability } from '../../model/OrgModel';
import { SmellComponent } from '../smellComponents';
import { firstOf, Rule } from '../RuleReport';
import { SmellContext } from '../SmellContext';
import { addDays } from '../../reading/days';
import { daysBetween } from './ages';
import { expectedUsers, ExpectedUsers } from './expectedUsers';

/** Whose component it is; the first group, as everywhere else. */
function ownerOf({ owners }: SmellComponent): string | undefined {
  return owners.find(ref => ref.startsWith('group:'));
}

function usersOf(context: SmellContext): ReadonlyMap<string, SmellComponent[]> {
  const users = new Map<string, SmellComponent[]>();
  for (const component of context.each(context.evidence?.components ?? [])) {
    for (const ref of component.uses) {
      const known = users.get(ref);
      if (known) {
        known.push(component);
      } else {
        users.set(ref, [component]);
      }
    }
  }
  return users;
}

const isOffered = ({ verdict }: OrgCapability) => verdict === 'offered';

/** The teams that own some of them; an owner that the catalog lacks is none. */
function teamsOf(
  components: readonly SmellComponent[],
  { context, owner }: { context: SmellContext; owner?: string },
) {
  const teams = new Set(
    context.teamsAmong(components.map(item => ownerOf(item))),
  );
  // What a provider uses of itself says nothing.
  teams.delete(owner ?? '');
  return teams;
}

/** What is on offer and hardly anybody uses. */
export const unusedCapability: Rule<'PL03'> = (context, report) => {
  const users = usersOf(context);
  const expected = expectedUsers(context);
  const least = report.part('warn', 'teams');
  for (const item of context.each(
    context.model.capabilities.filter(isOffered),
  )) {
    const { ref, owner } = item;
    const knownSince = context.knownSince.get(ref);
    if (!context.evidence || knownSince === undefined) {
      report.notKnown([owner]);
      continue;
    }
    if (daysBetween(knownSince, context.at) < report.part('warn', 'days')) {
      report.pass();
      continue;
    }
    const consumers = teamsOf(users.get(ref) ?? [], { context, owner }).size;
    const eligible = eligibleTeams(expected.of(item), { context, owner });
    if (eligible === 'not-known' && consumers >= least) {
      report.notKnown([owner]);
      continue;
    }
    const known = typeof eligible === 'number' ? eligible : undefined;
    // Where all who should use it do, there are not too few of them.
    const isUsedByAll =
      consumers > 0 && known !== undefined && consumers >= known;
    const isLow =
      consumers < least ||
      (known !== undefined && consumers < report.part('warn', 'share') * known);
    if (!isLow || isUsedByAll) {
      report.pass();
      continue;
    }
    report.find({
      level: 'warn',
      threshold: report.bound('warn'),
      subjects: [ref],
      teams: [owner],
      inputs: {
        consumers,
        ...(known !== undefined && { eligible: known }),
        knownSince,
      },
      nextStep: {
        step: 'change-capability',
        template: 'change-capability',
        values: { entity: ref },
      },
    });
  }
};

/** Nothing where nobody is expected to use it. */
function eligibleTeams(
  expected: ExpectedUsers | undefined,
  of: { context: SmellContext; owner?: string },
): number | 'not-known' | undefined {
  if (!expected) {
    return undefined;
  }
  return expected.unclear.length > 0
    ? 'not-known'
    : teamsOf(expected.sure, of).size;
}

/** Components that should use something and neither do nor have left it. */
export const offPath: Rule<'PL05'> = (context, report) => {
  const expected = expectedUsers(context);
  const left = new Set(
    context.model.optOuts
      .filter(({ state }) => state !== 'planned' && state !== 'unconfirmed')
      .map(({ subject, capability }) => `${subject} ${capability}`),
  );
  for (const item of context.each(
    context.model.capabilities.filter(isOffered),
  )) {
    const { ref } = item;
    const users = expected.of(item);
    if (item.appliesTo === undefined) {
      continue;
    }
    if (!users) {
      report.notKnown([item.owner]);
      continue;
    }
    const isOff = (component: SmellComponent) =>
      !component.uses.includes(ref) && !left.has(`${component.ref} ${ref}`);
    const off = byOwner(context, users.sure.filter(isOff));
    const unclear = byOwner(context, users.unclear.filter(isOff));
    for (const [owner, components] of context.each(off)) {
      reportOff(report, { ref, owner, components });
    }
    for (const [owner] of context.each(unclear)) {
      report.notKnown([owner]);
    }
    if (off.size + unclear.size === 0) {
      report.pass();
    }
  }
};

function reportOff(
  report: Parameters<Rule<'PL05'>>[1],
  off: { ref: string; owner: string; components: string[] },
): void {
  const { ref, owner, components } = off;
  const [component] = firstOf(components);
  report.find({
    level: 'warn',
    subjects: owner === '' ? [ref] : [ref, owner],
    teams: [owner],
    inputs: {
      capability: ref,
      ...(owner !== '' && { owner }),
      components: firstOf(components),
      count: components.length,
    },
    nextStep: {
      step: 'opt-out',
      template: 'opt-out',
      values: {
        component,
        capability: ref,
        ...(owner !== '' && { maintainedBy: owner }),
      },
    },
  });
}

/** Refs by owner; under an empty text where nobody owns them. */
function byOwner(
  context: SmellContext,
  components: readonly SmellComponent[],
): Map<string, string[]> {
  const result = new Map<string, string[]>();
  for (const component of context.each(components)) {
    const owner = ownerOf(component) ?? '';
    const known = result.get(owner);
    if (known) {
      known.push(component.ref);
    } else {
      result.set(owner, [component.ref]);
    }
  }
  return result;
}

/** An opt-out that is not looked at, or whose maintainer is gone. */
export const unmaintainedOptOut: Rule<'PL06'> = (context, report) => {
  for (const item of context.each(context.model.optOuts)) {
    const { ref, state, subject, capability, maintainedBy, reviewBy } = item;
    if (state !== 'overdue' && state !== 'orphaned') {
      report.pass();
      continue;
    }
    report.find({
      level: 'error',
      subjects: [ref],
      teams: [maintainedBy],
      inputs: { subject, capability, maintainedBy, reviewBy, state },
      ...(state === 'overdue' && { since: addDays(reviewBy, 1) }),
      nextStep: {
        step: 'review-opt-out',
        template: 'review-opt-out',
        values: { entity: ref },
      },
    });
  }
};
