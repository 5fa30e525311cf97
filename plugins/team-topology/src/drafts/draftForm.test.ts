import {
  DRAFT_CHANGE_TYPES,
  readDraftChanges,
} from '@kumiki/backstage-plugin-team-topology-common';
import {
  changesOf,
  DRAFT_FORMS,
  DraftValues,
  initialValues,
  isComplete,
} from './draftForm';

const MODEL = {
  responsibilities: [
    {
      ...{ ref: 'responsibility:default/dns', title: 'DNS', children: [] },
      ...{ state: 'interim', stateFrom: 'declaration' },
      ...{ acceptedBy: [], declinedBy: [], interimBy: ['group:default/sre'] },
    },
    {
      ...{ ref: 'responsibility:default/mail', title: 'Mail', children: [] },
      ...{ state: 'dropped', stateFrom: 'nothing' },
      ...{ acceptedBy: [], declinedBy: [], interimBy: [] },
    },
  ],
} as unknown as Parameters<typeof changesOf>[2];

const FILLED: DraftValues = {
  newTeam: 'infra',
  team: 'group:default/sre',
  teamType: 'platform',
  grouping: 'group:default/platform',
  responsibilities: ['responsibility:default/dns'],
  responsibility: 'responsibility:default/dns',
  to: 'group:default/infra',
  mode: 'collaboration',
  from: 'group:default/sre',
  others: ['group:default/billing'],
  interaction: 'teaminteraction:default/help',
  facilitation: 'teaminteraction:default/help',
  user: 'user:default/tanaka',
  component: 'component:default/invoices',
  owner: 'group:default/sre',
};

describe('the form of a change', () => {
  it.each(DRAFT_CHANGE_TYPES)('of the type %s is one that is read', type => {
    expect(isComplete(type, {})).toBe(false);
    expect(isComplete(type, FILLED)).toBe(true);
    const sent = JSON.parse(JSON.stringify(changesOf(type, FILLED, MODEL)));
    expect(readDraftChanges(sent)).toEqual(sent);
    expect(DRAFT_FORMS[type].length).toBeGreaterThan(0);
  });

  it('hands over each responsibility from whoever has it', () => {
    const changes = changesOf(
      'hand-over',
      {
        responsibilities: [
          'responsibility:default/dns',
          'responsibility:default/mail',
        ],
        to: 'group:default/infra',
      },
      MODEL,
    );
    expect(changes).toMatchObject([
      { from: 'group:default/sre', to: 'group:default/infra' },
      { from: undefined, to: 'group:default/infra' },
    ]);
  });

  it('begins with the team that the draft founds', () => {
    const changes = readDraftChanges([{ type: 'found-team', team: 'infra' }]);
    expect(initialValues('hand-over', { changes })).toEqual({
      to: 'group:default/infra',
    });
    expect(initialValues('begin-interaction', { changes })).toEqual({
      mode: 'x-as-a-service',
      from: 'group:default/infra',
    });
  });

  it.each(['In House', '-infra', 'インフラ'])(
    'refuses the name %s',
    newTeam => {
      expect(isComplete('found-team', { newTeam })).toBe(false);
    },
  );
});
