import { mockCredentials } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { Entity } from '@backstage/catalog-model';
import { declared, group, nursery } from '../__testUtils__/entities';
import { observedCatalog } from '../__testUtils__/observedCatalog';
import { openOrganisation } from '../__testUtils__/openOrganisation';
import { DatabaseSnoozeStore } from './DatabaseSnoozeStore';
import { DefaultSmellService } from './DefaultSmellService';
import { readSmellOptions } from './readSmellOptions';
import { SmellReader } from './SmellReader';

const credentials = mockCredentials.user();
const TODAY = '2024-12-01';

const contested = [
  ...nursery,
  group('it'),
  declared('TeamApi', 'it', {
    team: 'it',
    does: [{ responsibility: 'runtime' }],
  }),
];

async function open(
  options: { entities?: Entity[]; hidden?: string[]; config?: object } = {},
) {
  const { entities = contested, hidden, config = {} } = options;
  const { catalog } = observedCatalog(entities, { hidden });
  const clock = () => new Date(`${TODAY}T09:00:00Z`);
  const opened = await openOrganisation({ catalog, clock });
  await opened.recorder.record();
  const { database, kept, readers, service: orgModel } = opened;
  const smellOptions = readSmellOptions(
    new ConfigReader({ teamTopology: { smells: config } }),
  );
  const store = DatabaseSnoozeStore.create({ database });
  const service = DefaultSmellService.create({
    ...{ orgModel, smellOptions, store },
    reader: SmellReader.create({
      ...{ kept, orgModel, readers, thresholds: smellOptions.thresholds },
    }),
  });
  return { service, store };
}

const CONTESTED = {
  rule: 'BA02' as const,
  subjects: ['responsibility:default/runtime'],
};

describe('DefaultSmellService', () => {
  it('finds smells with the names of what they are about', async () => {
    const { service } = await open();
    const report = await service.getSmells({}, { credentials });

    expect(report.at).toBe(TODAY);
    expect(report.smells).toContainEqual(
      expect.objectContaining({
        ...CONTESTED,
        level: 'warn',
        teams: ['group:default/it', 'group:default/sre'],
      }),
    );
    expect(report.names).toMatchObject({
      'responsibility:default/runtime': 'runtime',
    });
  });

  it('is narrowed to a rule and to a team', async () => {
    const { service } = await open();
    const asked = { rule: 'BA02' as const, team: 'group:default/billing' };
    const report = await service.getSmells(asked, { credentials });
    expect(report.smells).toEqual([]);
    expect(report.coverage).toHaveLength(1);
  });

  it('leaves out what is snoozed, and nothing else', async () => {
    const { service } = await open();
    const before = await service.getSmells({}, { credentials });
    const until = '2024-12-31';
    const snooze = await service.snooze(
      { ...CONTESTED, reason: '  They\n agree next week.', until },
      { credentials },
    );
    expect(snooze.reason).toBe('They agree next week.');

    const after = await service.getSmells({}, { credentials });
    expect(after.snoozed).toBe(1);
    expect(after.smells).toEqual(
      before.smells.filter(({ rule }) => rule !== 'BA02'),
    );
    const all = await service.getSmells(
      { includeSnoozed: true },
      { credentials },
    );
    expect(all.smells.find(({ rule }) => rule === 'BA02')?.snooze).toEqual(
      snooze,
    );

    await service.endSnooze({ id: snooze.id }, { credentials });
    expect((await service.getSmells({}, { credentials })).smells).toEqual(
      before.smells,
    );
    const { items } = await service.listSnoozes({ credentials });
    expect(items).toEqual([{ ...snooze, endedOn: TODAY }]);
  });

  it.each([
    [{ reason: ' ' }, 'reason must have 3 to 500 readable characters'],
    [{ until: '2024-11-30' }, 'until must be from today, 2024-12-01'],
    [{ until: '2025-06-01' }, 'to 2025-05-30; it is 2025-06-01'],
    [{ until: '2024-02-30' }, 'until must be a date that exists'],
    [{ rule: 'BA01' as const }, 'There is no such smell today'],
    [{ subjects: [] }, 'There is no such smell today'],
  ])('refuses a snooze with %j', async (wrong, message) => {
    const { service } = await open();
    await expect(
      service.snooze(
        { ...CONTESTED, reason: 'Soon.', until: '2024-12-31', ...wrong },
        { credentials },
      ),
    ).rejects.toThrow(message);
    const { items } = await service.listSnoozes({ credentials });
    expect(items).toEqual([]);
  });

  it('shows and ends no snooze of what is hidden from the reader', async () => {
    const hidden = ['responsibility:default/runtime'];
    const { service, store } = await open({ hidden });
    const { id } = await store.add(
      {
        ...{ ...CONTESTED, reason: 'They agree next week.' },
        ...{ since: TODAY, until: '2024-12-31' },
      },
      { today: TODAY, keptSince: '2020-01-01' },
    );

    await expect(service.listSnoozes({ credentials })).resolves.toEqual({
      items: [],
    });
    await expect(service.endSnooze({ id }, { credentials })).rejects.toThrow(
      'There is no such snooze in force',
    );
    const report = await service.getSmells(
      { includeSnoozed: true },
      { credentials },
    );
    expect(JSON.stringify(report)).not.toContain('default/runtime');
  });

  it('tells by no snooze that there is more than the reader sees', async () => {
    const service = await openSnoozed({ hidden: ['group:default/it'] });
    const { smells } = await service.getSmells({}, { credentials });
    expect(smells.filter(({ rule }) => rule === 'BA02')).toEqual([]);
    await expect(service.listSnoozes({ credentials })).resolves.toEqual({
      items: [],
    });
    // Who sees everything is told of what is over, too.
    const whole = await openSnoozed({ entities: nursery });
    await expect(whole.listSnoozes({ credentials })).resolves.toMatchObject({
      items: [CONTESTED],
    });
  });

  async function openSnoozed(options: Parameters<typeof open>[0]) {
    const { service, store } = await open(options);
    await store.add(
      {
        ...{ ...CONTESTED, reason: 'They agree next week.' },
        ...{ since: TODAY, until: '2024-12-31' },
      },
      { today: TODAY, keptSince: '2020-01-01' },
    );
    return service;
  }

  it('counts on a bounded number of days, both ends among them', async () => {
    const { service } = await open();
    const { days } = await service.getCounts({}, { credentials });
    expect(days).toHaveLength(13);
    expect(days[0].at).toBe('2023-12-02');
    expect(days[12].at).toBe(TODAY);
    const { smells } = await service.getSmells({}, { credentials });
    const { info, warn, error } = days[12].levels;
    expect(info + warn + error).toBe(smells.length);
    // What nobody recorded is not known, and no smell.
    expect(days[0].boundaries).toBe('not-known');
    expect(days[0].rules.find(({ rule }) => rule === 'BA02')).toMatchObject({
      smells: 0,
    });

    await expect(
      service.getCounts({ from: '2025-01-01' }, { credentials }),
    ).rejects.toThrow('from must not be after to');
  });

  it('goes by the configuration', async () => {
    const { service } = await open({ config: { BA02: false } });
    const { smells, coverage } = await service.getSmells({}, { credentials });
    expect(smells.filter(({ rule }) => rule === 'BA02')).toEqual([]);
    expect(coverage).toContainEqual(
      expect.objectContaining({ rule: 'BA02', off: true }),
    );
    expect(() =>
      readSmellOptions(
        new ConfigReader({
          teamTopology: { smells: { maxSnooze: { hours: 1 } } },
        }),
      ),
    ).toThrow('teamTopology.smells.maxSnooze must be at least one day');
  });
});
