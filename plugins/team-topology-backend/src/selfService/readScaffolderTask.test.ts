import { readScaffolderTask } from './readScaffolderTask';

/** A task as the scaffolder sends it, with what it knows about a person. */
const task = {
  id: '4711',
  status: 'completed',
  createdAt: '2026-03-04T12:00:00.000Z',
  lastHeartbeatAt: '2026-03-04T12:00:09.000Z',
  createdBy: 'user:default/aoki',
  spec: {
    apiVersion: 'scaffolder.backstage.io/v1beta3',
    steps: [],
    output: {},
    parameters: { name: 'memories', owner: 'group:default/Billing' },
    templateInfo: { entityRef: 'Template:default/Service' },
    user: {
      ref: 'user:default/aoki',
      entity: {
        kind: 'User',
        metadata: { name: 'aoki' },
        spec: { profile: { email: 'aoki@example.com' } },
        relations: [
          { type: 'memberOf', targetRef: 'group:default/guardian' },
          { type: 'memberOf', targetRef: 'group:default/guardian' },
          { type: 'ownerOf', targetRef: 'component:default/diary' },
        ],
      },
    },
  },
};

describe('readScaffolderTask', () => {
  it('reads what is counted and nothing about a person', () => {
    const record = readScaffolderTask(task);

    expect(record).toEqual({
      id: '4711',
      status: 'completed',
      createdAt: '2026-03-04T12:00:00.000Z',
      lastHeartbeatAt: '2026-03-04T12:00:09.000Z',
      template: 'template:default/service',
      claimedTeams: ['group:default/billing'],
      groupsOfRunner: ['group:default/guardian'],
    });
    expect(JSON.stringify(record)).not.toContain('aoki');
  });

  it.each([
    [{ owner: 'billing' }, ['group:default/billing']],
    [{ team: 'acme/billing' }, ['group:acme/billing']],
    [
      { team: 'guardian', owner: 'billing' },
      ['group:default/billing', 'group:default/guardian'],
    ],
    // A person is no team, whatever the field is called.
    [{ owner: 'user:default/aoki' }, []],
    [{ owner: 'component:default/x' }, []],
    [{ owner: '' }, []],
    [{ owner: ['billing'] }, []],
    [{ owner: { ref: 'billing' } }, []],
    [{ owner: 'a:b:c' }, []],
    [undefined, []],
    [null, []],
    ['owner: billing', []],
  ])('takes %j for %j', (parameters, expected) => {
    const changed = { ...task, spec: { ...task.spec, parameters } };

    expect(readScaffolderTask(changed)?.claimedTeams).toEqual(expected);
  });

  it('reads a task without a template or a user', () => {
    const { spec: _, ...bare } = task;

    expect(readScaffolderTask(bare)).toMatchObject({
      template: undefined,
      claimedTeams: [],
      groupsOfRunner: [],
    });
  });

  it.each([undefined, null, 7, 'task', [], {}, { ...task, createdAt: 'soon' }])(
    'reads nothing from %j',
    value => {
      expect(readScaffolderTask(value)).toBeUndefined();
    },
  );
});
