import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  capability,
  group,
  interaction,
  optOut,
  responsibility,
  teamApi,
} from '../model/__testUtils__/builders';
import { ChangeWalk, selectChanges } from './ChangeWalk';
import { EntityVersion } from './EntityVersion';
import { OrgHistory } from './OrgHistory';

const TODAY = '2024-06-01';
const version = (
  entity: Entity,
  from: string,
  rest: Partial<EntityVersion> = {},
): EntityVersion => ({
  ...{ ref: stringifyEntityRef(entity), from, entity, basis: 'recorded' },
  ...rest,
});
const IMPORTED = { basis: 'imported', to: '2024-03-01' } as const;

/** Imported from 2022 on, and recorded since March 2024. */
const historyOf = (...versions: EntityVersion[]) =>
  OrgHistory.create(versions, { today: TODAY, recordedSince: '2024-03-01' });
const tell = (history: OrgHistory, range = { from: '2000-01-01', to: TODAY }) =>
  history
    .daysWithin(range)
    .reverse()
    .map(day => ChangeWalk.through(history).changesOn(day))
    .filter(({ changes }) => changes.length > 0)
    .map(({ date, source, changes }) => [
      ...[date, source],
      ...changes.map(({ kind, cause }) => `${kind}, ${cause}`),
    ]);

describe('ChangeWalk', () => {
  it('says where it comes from, and whether somebody or time has done it', () => {
    const history = historyOf(
      version(group('sre'), '2022-01-01', IMPORTED),
      version(group('sre'), '2024-03-01'),
      version(group('new'), '2023-01-01', IMPORTED),
      version(group('new'), '2024-03-01'),
      version(
        interaction('help', { from: 'sre', to: ['new'], since: '2023-06-01' }),
        '2023-01-01',
        IMPORTED,
      ),
      version(
        interaction('help', {
          ...{ from: 'sre', to: ['new'], since: '2023-06-01' },
          until: '2024-08-01',
        }),
        '2024-05-01',
      ),
    );
    expect(tell(history, { from: '2000-01-01', to: '2025-01-01' })).toEqual([
      ['2024-08-02', 'declared', 'interaction-overdue, time'],
      ['2024-05-01', 'recorded', 'interaction-begun, declared'],
      ['2024-03-01', 'recorded', 'interaction-removed, declared'],
      ['2023-06-01', 'imported', 'interaction-begun, time'],
      // Before, the import told of no interactions: they may have been elsewhere.
      ['2023-01-01', 'imported', 'team-founded, declared'],
    ]);
  });

  it('tells of what nobody recorded what is dated, and claims no change where it begins to be known', () => {
    const history = historyOf(
      version(group('sre'), '2024-03-01'),
      version(group('it'), '2024-03-01'),
      version(teamApi('sre', { type: 'platform' }), '2024-03-01'),
      version(
        interaction('help', { from: 'sre', to: ['it'], since: '2023-06-01' }),
        '2024-03-01',
      ),
    );
    expect(tell(history)).toEqual([
      ['2023-06-01', 'not-known', 'interaction-begun, time'],
    ]);
  });

  it('does not take for new what an import did not tell of', () => {
    const history = historyOf(
      version(group('sre'), '2022-01-01', IMPORTED),
      version(group('sre'), '2024-03-01'),
      version(group('it'), '2024-03-01'),
      version(teamApi('sre', { type: 'platform' }), '2024-03-01'),
      version(capability('jobs'), '2024-03-01'),
      version(capability('logs'), '2024-04-01'),
    );
    expect(tell(history)).toEqual([
      ['2024-04-01', 'recorded', 'capability-added, declared'],
      ['2024-03-01', 'recorded', 'team-founded, declared'],
    ]);
  });

  it('tells only what somebody asks for', () => {
    const to = { to: '2024-05-01' };
    const holds = (...names: string[]) =>
      teamApi('sre', { does: names.map(name => ({ responsibility: name })) });
    const history = historyOf(
      version(group('sre'), '2024-03-01'),
      version(group('it'), '2024-03-01'),
      version(responsibility('dns'), '2024-03-01'),
      version(responsibility('mail'), '2024-03-01', to),
      version(responsibility('mail', { parent: 'dns' }), '2024-05-01'),
      version(holds('mail'), '2024-03-01', to),
      version(holds(), '2024-05-01'),
      version(
        interaction('help', { from: 'it', to: ['sre'], since: '2024-01-01' }),
        '2024-05-01',
      ),
      version(capability('jobs', { owner: 'it' }), '2024-05-01'),
      version(
        optOut('own', { capability: 'jobs', maintainedBy: 'sre' }),
        '2024-05-01',
      ),
    );
    const day = ChangeWalk.through(history).changesOn('2024-05-01');
    const select = (options: Parameters<typeof selectChanges>[1]) =>
      selectChanges(day, options).map(({ kind }) => kind);
    expect(select({ about: 'group:default/sre' })).toEqual([
      ...['responsibility-moved', 'responsibility-dropped'],
      ...['interaction-begun', 'opt-out-added'],
    ]);
    expect(select({ about: 'group:default/it' })).toEqual([
      ...['interaction-begun', 'capability-added'],
    ]);
    expect(select({ about: 'capability:default/jobs' })).toEqual([
      ...['capability-added', 'opt-out-added'],
    ]);
    expect(select({ kinds: ['capability-added', 'team-founded'] })).toEqual([
      'capability-added',
    ]);
  });

  it('builds the model of each day once', () => {
    const history = historyOf(
      ...['2024-03-01', '2024-04-01', '2024-05-01'].map((from, at, days) =>
        version(group('sre', { parent: `p${at}` }), from, { to: days[at + 1] }),
      ),
    );
    const built = jest.spyOn(history, 'modelOn');
    const walk = ChangeWalk.through(history);
    history
      .daysWithin({ from: '2024-03-01', to: TODAY })
      .reverse()
      .forEach(day => walk.changesOn(day));
    expect(built.mock.calls.flat()).toEqual([
      ...['2024-05-01', '2024-04-01', '2024-03-01'],
    ]);
  });
});
