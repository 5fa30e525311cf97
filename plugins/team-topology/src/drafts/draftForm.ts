import {
  DraftChange,
  DraftChangeType,
  isExistingDate,
  OrgModel,
} from '@kumiki/backstage-plugin-team-topology-common';

/** What the form of a change asks for. */
type DraftFieldKind =
  | 'name'
  | 'text'
  | 'ref'
  | 'day'
  | 'yes'
  | 'team'
  | 'teams'
  | 'grouping'
  | 'responsibility'
  | 'responsibilities'
  | 'interaction'
  | 'facilitation'
  | 'teamType'
  | 'mode';

/** A field of a form: its key in the texts, and what is chosen in it. */
export interface DraftField {
  name: DraftFieldName;
  kind: DraftFieldKind;
  required?: true;
}

/** The names of the fields, as the texts have them. */
type DraftFieldName =
  | 'newTeam'
  | 'title'
  | 'team'
  | 'teamType'
  | 'grouping'
  | 'mission'
  | 'responsibilities'
  | 'responsibility'
  | 'to'
  | 'reason'
  | 'forNow'
  | 'handOffTo'
  | 'mode'
  | 'from'
  | 'others'
  | 'purpose'
  | 'until'
  | 'interaction'
  | 'facilitation'
  | 'user'
  | 'component'
  | 'owner';

const team: DraftField = { name: 'team', kind: 'team', required: true };
const responsibility: DraftField = {
  name: 'responsibility',
  kind: 'responsibility',
  required: true,
};

/** The fields of each form. */
export const DRAFT_FORMS: Record<DraftChangeType, readonly DraftField[]> = {
  'found-team': [
    { name: 'newTeam', kind: 'name', required: true },
    { name: 'title', kind: 'text' },
    { name: 'teamType', kind: 'teamType' },
    { name: 'grouping', kind: 'grouping' },
    { name: 'mission', kind: 'text' },
  ],
  'close-team': [team],
  'retype-team': [team, { name: 'teamType', kind: 'teamType', required: true }],
  'move-team': [team, { name: 'grouping', kind: 'grouping', required: true }],
  'hand-over': [
    { name: 'responsibilities', kind: 'responsibilities', required: true },
    { name: 'to', kind: 'team', required: true },
    { name: 'reason', kind: 'text' },
  ],
  take: [team, responsibility, { name: 'forNow', kind: 'yes' }],
  'give-up': [
    team,
    responsibility,
    { name: 'handOffTo', kind: 'team' },
    { name: 'reason', kind: 'text' },
  ],
  'begin-interaction': [
    { name: 'from', kind: 'team', required: true },
    { name: 'others', kind: 'teams', required: true },
    { name: 'mode', kind: 'mode', required: true },
    { name: 'purpose', kind: 'text' },
    { name: 'until', kind: 'day' },
  ],
  'end-interaction': [
    { name: 'interaction', kind: 'interaction', required: true },
  ],
  'embed-person': [
    { name: 'user', kind: 'ref', required: true },
    { name: 'facilitation', kind: 'facilitation', required: true },
  ],
  'move-component': [
    { name: 'component', kind: 'ref', required: true },
    { name: 'owner', kind: 'team', required: true },
  ],
};

/** What somebody has filled in; several choices are a list. */
export type DraftValues = { [name in DraftFieldName]?: string | string[] };

/**
 * What a form begins with: what somebody came from, and the last team that the
 * draft founds, since what follows is mostly about it.
 */
export function initialValues(
  type: DraftChangeType,
  options: { about?: string; changes: readonly DraftChange[] },
): DraftValues {
  const { about = '', changes } = options;
  const founded = changes.findLast(change => change.type === 'found-team');
  const newest = founded?.type === 'found-team' ? founded.team : undefined;
  const isTeam = about.startsWith('group:');
  const isResponsibility = about.startsWith('responsibility:');
  switch (type) {
    case 'hand-over':
      return {
        ...(isResponsibility && { responsibilities: [about] }),
        ...(newest && newest !== about && { to: newest }),
      };
    case 'begin-interaction':
      return {
        mode: 'x-as-a-service',
        ...((isTeam || newest) && { from: isTeam ? about : newest }),
      };
    case 'take':
    case 'give-up':
      return {
        ...(isResponsibility && { responsibility: about }),
        ...((isTeam || newest) && { team: isTeam ? about : newest }),
      };
    case 'end-interaction':
      return about.startsWith('teaminteraction:') ? { interaction: about } : {};
    case 'embed-person':
      return about.startsWith('teaminteraction:')
        ? { facilitation: about }
        : {};
    case 'move-component':
      return newest ? { owner: newest } : {};
    default:
      return isTeam ? { team: about } : {};
  }
}

const NAME = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;

/** Whether a field can take what is in it; nothing is in every field. */
export function isFieldValid({ kind }: DraftField, text: string): boolean {
  return (
    text === '' ||
    ((kind !== 'name' || NAME.test(text)) &&
      (kind !== 'day' || isExistingDate(text)))
  );
}

/** Whether everything is filled in that has to be. */
export function isComplete(type: DraftChangeType, values: DraftValues) {
  return DRAFT_FORMS[type].every(field => {
    const value = [values[field.name] ?? []].flat().filter(Boolean);
    return (
      (!field.required || value.length > 0) &&
      value.every(text => isFieldValid(field, text))
    );
  });
}

/** The changes that a form means: one for each responsibility that is handed over. */
export function changesOf(
  type: DraftChangeType,
  values: DraftValues,
  model: Pick<OrgModel, 'responsibilities'>,
): DraftChange[] {
  const text = (name: DraftFieldName) =>
    [values[name] ?? []].flat().at(0) ?? '';
  const maybe = (name: DraftFieldName) => text(name) || undefined;
  const list = (name: DraftFieldName) => [values[name] ?? []].flat();
  // The choices come from lists of what there is.
  const teamType = maybe('teamType') as never;
  const reason = maybe('reason');
  switch (type) {
    case 'found-team':
      return [
        {
          type,
          team: `group:default/${text('newTeam')}`,
          title: maybe('title'),
          teamType,
          grouping: maybe('grouping'),
          mission: maybe('mission'),
        },
      ];
    case 'close-team':
      return [{ type, team: text('team') }];
    case 'retype-team':
      return [{ type, team: text('team'), teamType }];
    case 'move-team':
      return [{ type, team: text('team'), grouping: text('grouping') }];
    case 'hand-over':
      return list('responsibilities').map(ref => ({
        ...{ type, responsibility: ref, to: text('to') },
        from: holderOf(ref, model),
        reason: holderOf(ref, model) && reason,
      }));
    case 'take':
      return [
        {
          ...{ type, team: text('team') },
          responsibility: text('responsibility'),
          forNow: text('forNow') === 'true' || undefined,
        },
      ];
    case 'give-up':
      return [
        {
          ...{ type, team: text('team'), reason },
          responsibility: text('responsibility'),
          handOffTo: maybe('handOffTo'),
        },
      ];
    case 'begin-interaction':
      return [
        {
          ...{ type, from: text('from'), to: list('others') },
          mode: text('mode') as never,
          purpose: maybe('purpose'),
          until: maybe('until'),
        },
      ];
    case 'end-interaction':
      return [{ type, interaction: text('interaction') }];
    case 'embed-person':
      return [{ type, user: text('user'), interaction: text('facilitation') }];
    default:
      return [{ type, component: text('component'), owner: text('owner') }];
  }
}

/** Who lets go of a responsibility that is handed over. */
function holderOf(
  ref: string,
  model: Pick<OrgModel, 'responsibilities'>,
): string | undefined {
  const found = model.responsibilities.find(item => item.ref === ref);
  return found?.owner && found.acceptedBy.includes(found.owner)
    ? found.owner
    : found?.acceptedBy[0] ?? found?.interimBy[0];
}
