import { OrgCapability, OrgTeam } from '../../model/OrgModel';
import { SmellContractPart } from '../OrgSmell';
import { firstOf, Rule } from '../RuleReport';

/** A provider that does not say what others can rely on. */
export const serviceWithoutContract: Rule<'TT08'> = (context, report) => {
  const offered = new Map<string, OrgCapability[]>();
  for (const item of context.each(context.model.capabilities)) {
    if (item.owner !== undefined && item.verdict === 'offered') {
      offered.set(item.owner, [...(offered.get(item.owner) ?? []), item]);
    }
  }
  for (const team of context.each(context.teams)) {
    const { ref, teamApi } = team;
    const { serves } = context.links(ref);
    if (serves.size === 0) {
      continue;
    }
    // Of a team that nobody describes, it is not known what it promises elsewhere.
    if (!context.isDeclared || teamApi === undefined) {
      report.notKnown([ref]);
      continue;
    }
    const missing = missingParts(team, offered.get(ref) ?? []);
    const crossed =
      missing.length === 0 ? undefined : report.reaches(missing.length);
    if (!crossed) {
      report.pass();
      continue;
    }
    report.find({
      ...crossed,
      subjects: [ref],
      teams: [ref],
      inputs: { missing, consumers: serves.size },
      nextStep: {
        step: 'describe-team',
        template: 'publish-team-api',
        values: { team: ref },
      },
    });
  }
};

/** What the team does not say itself, all that it offers may say for it. */
function missingParts(
  { contact, searchTerms }: OrgTeam,
  offered: readonly OrgCapability[],
): SmellContractPart[] {
  const all = (has: (item: OrgCapability) => unknown) =>
    offered.length > 0 && offered.every(has);
  const parts: [SmellContractPart, unknown][] = [
    [
      'response-target',
      contact?.responseTarget ?? all(item => item.responseTarget),
    ],
    ['channel', contact?.channels?.length],
    ['docs', searchTerms?.length || all(item => item.guide)],
    ['request-route', contact?.request ?? all(item => item.template)],
  ];
  return parts.flatMap(([part, value]) => (value ? [] : [part]));
}

/** More teams that use it than its people can look after. */
export const providerOutgrown: Rule<'PL01'> = (context, report) => {
  for (const { ref } of context.each(context.teams)) {
    const consumers = context.links(ref).serves.size;
    const members = context.people(ref);
    if (consumers === 0) {
      continue;
    }
    // A provider of nobody is another smell.
    if (members === undefined || members === 0) {
      report.notKnown([ref]);
      continue;
    }
    const perPerson = Math.round((consumers / members) * 1e6) / 1e6;
    const crossed = report.above(perPerson);
    if (!crossed) {
      report.pass();
      continue;
    }
    report.find({
      ...crossed,
      subjects: [ref],
      teams: [ref],
      inputs: { consumers, members, perPerson },
      nextStep: { step: 'open', entity: ref },
    });
  }
};

/** A team that is too small to last, or too large to know each other. */
export const teamSize: Rule<'TT14'> = (context, report) => {
  for (const { ref } of context.each(context.teams)) {
    const members = context.people(ref);
    if (members === undefined) {
      report.notKnown([ref]);
      continue;
    }
    const crossed = report.worst(
      bound =>
        typeof bound === 'object' &&
        (members < bound.min || members > bound.max),
    );
    // A team of nobody is another smell, if it owns anything.
    if (!crossed || members === 0) {
      report.pass();
      continue;
    }
    report.find({
      ...crossed,
      subjects: [ref],
      teams: [ref],
      inputs: { members },
      nextStep: { step: 'open', entity: ref },
    });
  }
};

/** An owner that the catalog does not have. */
export const unresolvedOwner: Rule<'OW01'> = (context, report) => {
  const { evidence } = context;
  if (!evidence) {
    report.notKnown();
    return;
  }
  for (const [owner, components] of context.each(context.owned)) {
    if (evidence.owners.has(owner)) {
      report.pass();
      continue;
    }
    const refs = components.map(({ ref }) => ref);
    report.find({
      level: 'warn',
      subjects: [owner],
      teams: [],
      inputs: { owner, components: firstOf(refs), count: refs.length },
      nextStep: { step: 'open', entity: [...refs].sort()[0] },
    });
  }
};

/** A group that owns something, and in which there is nobody. */
export const emptyOwner: Rule<'OW03'> = (context, report) => {
  const owned = new Map<string, number>();
  for (const { owner } of context.each(context.model.capabilities)) {
    if (owner !== undefined) {
      owned.set(owner, (owned.get(owner) ?? 0) + 1);
    }
  }
  for (const team of context.each(context.model.teams)) {
    const { ref, does, interim, ownedComponentCount = 0 } = team;
    const responsibilities = does.length + interim.length;
    const capabilities = owned.get(ref) ?? 0;
    if (ownedComponentCount + responsibilities + capabilities === 0) {
      continue;
    }
    const members = context.people(ref);
    if (members === undefined) {
      report.notKnown([ref]);
    } else if (members > 0) {
      report.pass();
    } else {
      report.find({
        level: 'error',
        subjects: [ref],
        teams: [ref],
        inputs: {
          components: ownedComponentCount,
          ...{ responsibilities, capabilities },
        },
        nextStep: { step: 'open', entity: ref },
      });
    }
  }
};
