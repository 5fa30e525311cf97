import { mockCredentials } from '@backstage/backend-test-utils';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { declared, nursery } from '../__testUtils__/entities';
import { openActions } from '../__testUtils__/openActions';

describe('what-should-i-use-for', () => {
  const credentials = mockCredentials.user('user:default/aoki');
  const id = 'test:what-should-i-use-for';
  const entities = [
    ...nursery,
    declared('Capability', 'jobs', {
      owner: 'sre',
      needs: ['run a scheduled job', '定期実行'],
      verdict: 'offered',
      access: 'self-service',
      template: 'template:default/job',
    }),
  ];
  const open = (options?: Parameters<typeof openActions>[1]) => {
    const { actionsRegistry, counted } = openActions(entities, options);
    return {
      counted,
      ask: (input: object) =>
        actionsRegistry.invoke({ id, input, credentials }),
    };
  };

  it.each(['run a scheduled job', '定期実行', 'shceduled jobs'])(
    'answers %p and counts nothing',
    async need => {
      const { ask, counted } = open();

      const { output } = await ask({ need });

      expect(output).toMatchObject({
        need,
        answer: {
          capability: {
            ref: 'capability:default/jobs',
            verdict: 'offered',
            template: 'template:default/job',
          },
          owner: { ref: 'group:default/sre' },
        },
      });
      expect(counted.count).not.toHaveBeenCalled();
    },
  );

  it('says who does it, and counts nothing, where it is work that teams do', async () => {
    const { ask, counted } = open();

    const { output } = await ask({ need: 'who owns DNS?' });

    expect(output).toMatchObject({
      others: [],
      route: {
        responsibility: { ref: 'responsibility:default/mail-and-dns' },
        team: { ref: 'group:default/guardian' },
      },
      leads: 'responsibility',
    });
    expect(output).not.toHaveProperty('answer');
    expect(counted.count).not.toHaveBeenCalled();
  });

  it('answers, and counts nothing, for who may not report', async () => {
    const { ask, counted } = open({ mayReport: false });

    const { output } = await ask({ need: 'send a fax' });

    expect(output).toEqual({ need: 'send a fax', others: [] });
    expect(counted.count).not.toHaveBeenCalled();
  });

  it('answers who has reported enough for today, too', async () => {
    const { ask, counted } = open();
    for (let times = 0; times < 40; times += 1) {
      const { output } = await ask({ need: `send a fax to ${times}` });
      expect(output).toMatchObject({ others: [] });
    }
    expect(counted.count).toHaveBeenCalledTimes(30);
  });

  it('counts what nothing answers', async () => {
    const { ask, counted } = open();

    const { output } = await ask({ need: 'send a fax' });

    expect(output).toEqual({ need: 'send a fax', others: [] });
    expect(counted.count.mock.calls).toEqual([
      ['send a fax', expect.stringMatching(/^\d{4}-\d\d-\d\d$/)],
    ]);
  });

  it('counts it on the day that it is in the organisation', async () => {
    const { ask, counted } = open({
      calendar: Calendar.create('Asia/Tokyo'),
      clock: () => new Date('2026-11-28T15:10:00Z'),
    });

    await ask({ need: 'send a fax' });

    expect(counted.count).toHaveBeenCalledWith('send a fax', '2026-11-29');
  });

  it('counts what only something hidden would answer', async () => {
    const { ask, counted } = open({
      hidden: ['capability:default/jobs'],
    });

    const { output } = await ask({ need: 'run a scheduled job' });

    expect(output).not.toHaveProperty('answer');
    expect(counted.count).toHaveBeenCalledTimes(1);
  });

  it.each([
    [{}, /need/],
    [{ need: '' }, /need/],
    [{ need: 'x'.repeat(201) }, /need/],
    [{ need: 'x', limit: 21 }, /limit/],
    [{ need: 'x', limit: 0.5 }, /limit/],
  ])('refuses bad input, %#', async (input, message) => {
    const { ask, counted } = open();

    await expect(ask(input)).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(message),
    });
    expect(counted.count).not.toHaveBeenCalled();
  });
});
