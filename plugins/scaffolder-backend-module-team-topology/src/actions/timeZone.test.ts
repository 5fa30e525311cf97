import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { startActions } from '../__testUtils__/startActions';
import { files, SRE } from '../__testUtils__/tsubomi';

const { start } = startActions();

/** Ten past midnight on the 29th. */
const tokyo = {
  calendar: Calendar.create('Asia/Tokyo'),
  now: new Date('2026-11-28T15:10:00Z'),
};
/** Five in the afternoon of the 28th. */
const losAngeles = {
  calendar: Calendar.create('America/Los_Angeles'),
  now: new Date('2026-11-29T01:00:00Z'),
};

const interactionUntil = (until: string) => ({
  entity: {
    apiVersion: 'kumiki.dev/v1alpha1',
    kind: 'TeamInteraction',
    metadata: { name: 'new' },
    spec: {
      mode: 'collaboration',
      from: 'sre',
      to: ['billing'],
      since: '2026-11-01',
      until,
    },
  },
});

const holdUntil = (reviewBy: string) => ({
  team: 'sre',
  hold: [
    {
      responsibility: 'technical-security',
      rightfulOwner: 'nobody yet',
      since: '2026-11-01',
      reviewBy,
    },
  ],
});

describe('a day that has passed', () => {
  it.each([
    ['Tokyo', tokyo, '2026-11-29', '2026-11-28'],
    ['Los Angeles', losAngeles, '2026-11-28', '2026-11-27'],
  ])('is, in %s, the one before today', async (_, place, today, yesterday) => {
    const workspace = { [SRE]: files[SRE] };

    await expect(
      start(place).run('kumiki:entity:write', interactionUntil(yesterday)),
    ).rejects.toThrow(
      `"${yesterday}", which has passed; allowed: ${today} or later`,
    );
    await expect(
      start(place).run('kumiki:entity:write', interactionUntil(today)),
    ).resolves.toMatchObject({ entityRef: 'teaminteraction:default/new' });
    await expect(
      start({ ...place, workspace }).run(
        'kumiki:team-api:update',
        holdUntil(yesterday),
      ),
    ).rejects.toThrow(
      `"${yesterday}", which has passed; allowed: ${today} or later`,
    );
    await expect(
      start({ ...place, workspace }).run(
        'kumiki:team-api:update',
        holdUntil(today),
      ),
    ).resolves.toMatchObject({ entityRef: 'teamapi:default/sre' });
  });
});
