import {
  mockServices,
  registerMswTestHooks,
} from '@backstage/backend-test-utils';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { HttpScaffolderTasks, readScaffolderTask } from './HttpScaffolderTasks';

const TASKS = 'http://scaffolder.test/v2/tasks';
const task = {
  id: '4711',
  status: 'completed',
  createdAt: '2026-03-04T12:00:00.000Z',
  spec: { templateInfo: { entityRef: 'template:default/service' } },
};

describe('HttpScaffolderTasks', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  const tasks = HttpScaffolderTasks.create({
    auth: mockServices.auth(),
    discovery: mockServices.discovery.mock({
      getBaseUrl: async id => `http://${id}.test`,
    }),
  });
  const page = { offset: 50, limit: 2 };

  it('asks for a page, the latest first, as a plugin', async () => {
    const requests: Request[] = [];
    server.use(
      http.get(TASKS, ({ request }) => {
        requests.push(request);
        return HttpResponse.json({ tasks: [task], totalTasks: 1 });
      }),
    );

    await expect(tasks.list(page)).resolves.toMatchObject({
      tasks: [{ id: '4711', template: 'template:default/service' }],
      isLast: true,
    });
    const { searchParams } = new URL(requests[0].url);
    expect(Object.fromEntries(searchParams)).toEqual({
      order: 'desc:created_at',
      limit: '2',
      offset: '50',
    });
    expect(requests[0].headers.get('authorization')).toMatch(/^Bearer .+/);
  });

  it('leaves out what makes no sense, and still knows that there is more', async () => {
    server.use(
      http.get(TASKS, () => HttpResponse.json({ tasks: [task, 'broken'] })),
    );

    await expect(tasks.list(page)).resolves.toMatchObject({
      tasks: [{ id: '4711' }],
      isLast: false,
    });
  });

  it.each([
    ['is not there', () => new HttpResponse('Not found', { status: 404 })],
    ['forbids it', () => HttpResponse.json({}, { status: 403 })],
    ['is broken', () => HttpResponse.json({}, { status: 500 })],
    ['cannot be reached', () => HttpResponse.error()],
    ['answers with a page', () => HttpResponse.html('<html></html>')],
    ['answers with something else', () => HttpResponse.json([])],
  ])('fails where the scaffolder %s', async (_, answer) => {
    server.use(http.get(TASKS, answer));

    await expect(tasks.list(page)).rejects.toThrow();
  });

  it('reads one task, and knows when there is no record of it', async () => {
    server.use(
      http.get(`${TASKS}/:id`, ({ params }) =>
        params.id === 'a/b'
          ? HttpResponse.json({ ...task, id: 'a/b' })
          : HttpResponse.json({}, { status: 404 }),
      ),
    );

    await expect(tasks.get('a/b')).resolves.toMatchObject({ id: 'a/b' });
    await expect(tasks.get('gone')).resolves.toBeUndefined();
  });

  it('does not take a broken scaffolder for a task that is gone', async () => {
    server.use(
      http.get(`${TASKS}/:id`, () => HttpResponse.json({}, { status: 500 })),
    );

    await expect(tasks.get('4711')).rejects.toThrow();
  });

  it('stops when it is told to', async () => {
    server.use(http.get(TASKS, () => HttpResponse.json({ tasks: [] })));

    await expect(
      tasks.list(page, { signal: AbortSignal.abort() }),
    ).rejects.toThrow(/abort/);
  });
});

/** A task as the scaffolder sends it, with what it knows about a person. */
const taskWithUser = {
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
    const record = readScaffolderTask(taskWithUser);

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
    const changed = {
      ...taskWithUser,
      spec: { ...taskWithUser.spec, parameters },
    };

    expect(readScaffolderTask(changed)?.claimedTeams).toEqual(expected);
  });

  it('reads a task without a template or a user', () => {
    const { spec: _, ...bare } = taskWithUser;

    expect(readScaffolderTask(bare)).toMatchObject({
      template: undefined,
      claimedTeams: [],
      groupsOfRunner: [],
    });
  });

  it.each([
    undefined,
    null,
    7,
    'task',
    [],
    {},
    { ...taskWithUser, createdAt: 'soon' },
  ])('reads nothing from %j', value => {
    expect(readScaffolderTask(value)).toBeUndefined();
  });
});
