import { mockCredentials } from '@backstage/backend-test-utils';
import { nursery } from '../__testUtils__/entities';
import { openActions } from '../__testUtils__/openActions';

describe('who-is-responsible-for', () => {
  const credentials = mockCredentials.user('user:default/aoki');
  const at = '2024-12-01';
  const id = 'test:who-is-responsible-for';
  const ask = (input: object, registry = openActions().actionsRegistry) =>
    registry.invoke({ id, input: { at, ...input }, credentials });

  it.each(['runtime', 'RUNTIME', 'responsibility:default/runtime'])(
    'knows the responsibility by %p',
    async responsibility => {
      const { output } = await ask({ responsibility });

      expect(output).toMatchObject({
        at,
        responsibility: { state: 'owned' },
        team: {
          ref: 'group:default/sre',
          contact: { channels: [{ name: '#sre' }] },
        },
        foundBy: 'acceptance',
        uncertainties: [],
      });
    },
  );

  it.each(['DNS', 'who owns DNS?', 'DNSは誰の担当?', 'mail'])(
    'understands %p',
    async responsibility => {
      const { output } = await ask({ responsibility });

      expect(output).toMatchObject({
        responsibility: { ref: 'responsibility:default/mail-and-dns' },
        team: { ref: 'group:default/guardian' },
        otherResponsibilities: [],
      });
    },
  );

  it('begins at the team that would have been asked', async () => {
    const { output } = await ask({
      responsibility: 'mail-and-dns',
      from: 'SRE',
    });

    expect(output).toMatchObject({
      from: { ref: 'group:default/sre' },
      team: { ref: 'group:default/guardian' },
      foundBy: 'hand-off',
      steps: [
        { stance: 'declines', reason: 'We specialise in the product.' },
        {},
      ],
      uncertainties: ['not-accepted', 'no-contact'],
    });
  });

  it.each([
    [
      { responsibility: 'runtime', from: 'guradian' },
      "No team 'guradian' at 2024-12-01; did you mean 'group:default/guardian'?",
    ],
    [
      { responsibility: 'coffee' },
      "No responsibility 'coffee' at 2024-12-01; none of the 2 that you can see has a similar name",
    ],
  ])('says what was wrong with %j', async (input, message) => {
    await expect(ask(input)).rejects.toMatchObject({
      name: 'NotFoundError',
      message: expect.stringContaining(message),
    });
  });

  it('neither follows to nor suggests a team that the caller may not see', async () => {
    const { actionsRegistry: registry } = openActions(nursery, {
      hidden: ['group:default/guardian'],
    });

    const { output } = await ask({ responsibility: 'mail-and-dns' }, registry);
    expect(JSON.stringify(output)).not.toContain('guardian');

    const error = await ask(
      { responsibility: 'runtime', from: 'guradian' },
      registry,
    ).catch(it => it);
    expect(error.name).toBe('NotFoundError');
    expect(error.message).not.toContain('guardian');
  });

  it.each([
    [{}, /responsibility/],
    [{ responsibility: '' }, /responsibility/],
    [{ responsibility: 'x'.repeat(521) }, /responsibility/],
    [{ responsibility: 'runtime', from: '' }, /from/],
    [{ responsibility: 'runtime', at: '2026-02-30' }, /\bat\b/],
  ])('refuses bad input, %#', async (input, message) => {
    await expect(ask(input)).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(message),
    });
  });
});
