import { OrgInteraction } from '../../model/OrgModel';
import { addDays } from '../../reading/days';
import { SmellNextStep } from '../OrgSmell';
import { Crossed, firstOf, Rule } from '../RuleReport';
import { daysBetween, olderSince } from './ages';

const collaborationsIn = (interactions: readonly OrgInteraction[]) =>
  interactions.filter(({ mode }) => mode === 'collaboration');

const partiesOf = ({ from, to }: OrgInteraction) => [from, ...to];

const end = (interaction: string): SmellNextStep => ({
  step: 'end-interaction',
  template: 'end-interaction',
  values: { interaction },
});

const change = (entity: string): SmellNextStep => ({
  step: 'change-interaction',
  template: 'change-interaction',
  values: { entity },
});

/** A collaboration past its end, or open-ended and older than a while. */
export const collaborationOverrun: Rule<'TT01'> = (context, report) => {
  const { at } = context;
  for (const item of context.each(collaborationsIn(context.inForce))) {
    const { ref, since, until } = item;
    const days = daysBetween(until ?? since, at);
    const crossed: Crossed | undefined =
      until === undefined
        ? report.above(days)
        : (days > 0 && { level: 'error' }) || undefined;
    if (!crossed) {
      report.pass();
      continue;
    }
    const { threshold } = crossed;
    report.find({
      ...crossed,
      subjects: [ref],
      teams: partiesOf(item),
      inputs: {
        teams: partiesOf(item),
        since,
        ...(until !== undefined && { until }),
        days,
      },
      since:
        until !== undefined
          ? addDays(until, 1)
          : olderSince(since, typeof threshold === 'number' ? threshold : 0),
      nextStep: end(ref),
    });
  }
};

/** A team that collaborates with more than one other at a time. */
export const manyCollaborations: Rule<'TT02'> = (context, report) => {
  for (const { ref } of context.each(context.teams)) {
    const partners = context.links(ref).collaboratesWith;
    const crossed = report.above(partners.size);
    if (!crossed) {
      report.pass();
      continue;
    }
    report.find({
      ...crossed,
      subjects: [ref],
      teams: [ref],
      inputs: { partners: firstOf(partners), count: partners.size },
      nextStep: { step: 'open', entity: ref },
    });
  }
};

/** Two stream-aligned teams that collaborate without an end. */
export const permanentStreamCollaboration: Rule<'TT03'> = (context, report) => {
  for (const item of context.each(collaborationsIn(context.inForce))) {
    const { ref, since, until, from, to } = item;
    const types = [from, ...to].map(team => context.team(team)?.type);
    const isStream = (type: string | undefined) => type === 'stream-aligned';
    const [first, ...others] = types;
    const isFound =
      until === undefined && isStream(first) && others.some(isStream);
    if (isFound) {
      const teams = partiesOf(item).filter(team =>
        isStream(context.team(team)?.type),
      );
      report.find({
        level: 'warn',
        subjects: [ref],
        teams,
        inputs: { teams, since },
        since,
        nextStep: change(ref),
      });
    } else if (until === undefined && mayBeStreams(types)) {
      report.notKnown(partiesOf(item));
    } else {
      report.pass();
    }
  }
};

/** Whether both ends could be stream-aligned, for all that is known of their types. */
function mayBeStreams([first, ...others]: (string | undefined)[]): boolean {
  const mayBe = (type: string | undefined) =>
    type === undefined || ['stream-aligned', 'undefined-type'].includes(type);
  return mayBe(first) && others.some(mayBe);
}
