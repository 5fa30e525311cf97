import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import {
  campaign,
  component,
  group,
  scorecard,
} from '../__testUtils__/nursery';
import { observeDocs } from '../__testUtils__/observe';
import { openBackend } from '../__testUtils__/openBackend';
import { ENGINES } from '../__testUtils__/openStores';
import { recordStatements } from '../__testUtils__/recordStatements';
import { CampaignNotices } from '../notifications/CampaignNotices';
import { CurrentScorecards } from '../scorecards/CurrentScorecards';

jest.setTimeout(240_000);

const FEW = 10;
/** SQLite takes long to be filled with all of them at once. */
const MANY: Partial<Record<TestDatabaseId, number>> = {
  SQLITE_3: 2_000,
  POSTGRES_18: 10_000,
};
const docs = { namespace: 'default', name: 'docs' };
const narrowed = campaign('docs', { appliesTo: { 'spec.type': 'service' } });

describe('a campaign', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  it.each(databases.eachSupportedId())(
    'takes as many statements for thousands of entities as for a few, on %p',
    async engine => {
      const size = MANY[engine] ?? FEW;
      const open = async (entities: number) => {
        const names = Array.from({ length: entities }, (_, at) => `c${at}`);
        const opened = await openBackend(databases, engine, {
          entities: [
            ...[group('guardian'), group('sre'), scorecard('documented')],
            ...[narrowed, campaign('all-docs')],
            ...names.map(name => component(name)),
          ],
          observed: names.map((name, at) =>
            observeDocs(name, { exists: at % 2 === 0, pages: at }),
          ),
        });
        const { backend, caller, clock, declarations, stores } = opened;
        const notices = CampaignNotices.create({
          scorecards: CurrentScorecards.create({
            ...{ calendar: Calendar.utc, declarations },
            store: stores.scorecards,
          }),
          stores,
        });
        const today = clock.text.slice(0, 10);
        // Whom a campaign applies to is kept by whoever asks first.
        await backend.listCampaigns({}, caller);
        const { counts } = await backend.getCampaign(docs, caller);
        const count = async (work: () => Promise<unknown>) =>
          (await recordStatements(opened.database, work)).length;
        return {
          counts,
          statements: [
            await count(() => backend.listCampaigns({}, caller)),
            await count(() => backend.getCampaign(docs, caller)),
            await count(() => backend.getCampaignBurnDown(docs, caller)),
            await count(() => backend.getCampaignEntities(docs, caller)),
            await count(async () => [
              ...(await backend.getCampaignRows(docs, caller)).items,
            ]),
            await count(() =>
              backend.previewCampaign({ campaign: narrowed }, caller),
            ),
            await count(() => notices.find({ now: clock.now(), today })),
          ],
        };
      };

      const few = await open(FEW);
      const many = await open(size);

      expect([few.counts.done, many.counts.done]).toEqual([FEW / 2, size / 2]);
      expect(many.statements).toEqual(few.statements);
      expect(Math.max(...many.statements)).toBeLessThan(10);
    },
  );
});
