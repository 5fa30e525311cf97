import { TestDatabases } from '@backstage/backend-test-utils';
import { buildOrgModel } from '@kumiki/backstage-plugin-team-topology-common';
import { resolve } from 'node:path';
import {
  openImporter,
  project,
  recordSince,
} from '../../__testUtils__/ImportingOrganisation';
import { openDatabase } from '../../__testUtils__/openDatabase';
import {
  DemoEpoch,
  describeEpoch,
  readDemoEpochs,
  readDemoImport,
} from '../../__testUtils__/readDemoEpochs';
import { DatabaseChronicle } from '../DatabaseChronicle';
import { FolderHistory } from './FolderHistory';

jest.setTimeout(60_000);

const TODAY = '2026-11-29';

describe('the epochs of the demo', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  const epochs = readDemoEpochs();
  let chronicle: DatabaseChronicle;
  let skipped: number | undefined;

  beforeAll(async () => {
    const database = await openDatabase(databases, 'SQLITE_3');
    await recordSince(database, TODAY);
    chronicle = DatabaseChronicle.create({ database });
    const { progress, run } = openImporter(
      database,
      FolderHistory.create({ ...readDemoImport(), project }),
    );
    await run();
    skipped = (await progress())?.skipped.count;
  });

  async function modelOn(at: string) {
    const keys = await chronicle.listOn(at);
    const bodies = await chronicle.readBodies(keys.map(({ id }) => id));
    return buildOrgModel([...bodies.values()], {
      at,
      today: TODAY,
      past: { basis: 'imported', unknownKinds: new Set() },
    });
  }

  const asInTable = ({ file: _, ...epoch }: DemoEpoch) => epoch;

  it('are imported as a whole', () => {
    expect(skipped).toBe(0);
  });

  it('are those of the table, in both languages', () => {
    const examples = (folder: string) => ({
      id: 'epochs',
      folders: epochs.map(({ date, file }) => ({
        date,
        target: resolve(__dirname, '../../../../..', folder, file),
      })),
    });
    expect(readDemoImport()).toEqual(examples('examples'));
    expect(readDemoImport('app-config.ja.yaml')).toEqual(
      examples('.local/ja/examples'),
    );
  });

  it.each(epochs)('are on $date what the table says', async epoch => {
    expect(describeEpoch(await modelOn(epoch.date))).toEqual(asInTable(epoch));
  });

  it.each(epochs.map((epoch, i) => ({ ...epoch, next: epochs[i + 1]?.date })))(
    'last from $date to $next',
    async ({ next = TODAY, ...epoch }) => {
      const [last] = new Date(Date.parse(next) - 86_400_000)
        .toISOString()
        .split('T');
      const { responsibilities } = describeEpoch(await modelOn(last));
      const held = Object.entries(responsibilities).map(([name, it]) => [
        name,
        it.owner,
      ]);
      expect(held).toEqual(
        Object.entries(epoch.responsibilities).map(([name, it]) => [
          name,
          it.owner,
        ]),
      );
    },
  );

  it('has three responsibilities contested in 2021, and none dropped', async () => {
    const { responsibilities } = await modelOn('2021-06-01');
    const count = (state: string) =>
      responsibilities.filter(
        it => it.state === state && it.stateFrom === 'declaration',
      ).length;
    expect([count('contested'), count('dropped')]).toEqual([3, 0]);
  });

  it('knows nothing of the time before the first', async () => {
    await expect(chronicle.listOn('2019-05-31')).resolves.toEqual([]);
  });
});
