import { TestDatabases } from '@backstage/backend-test-utils';
import { component, group } from '../../__testUtils__/nursery';
import { emptyJudgement } from '../../__testUtils__/emptyJudgement';
import { ENGINES, openStores } from '../../__testUtils__/openStores';
import { recordStatements } from '../../__testUtils__/recordStatements';
import { describeEntity } from '../../catalog/describeEntity';

jest.setTimeout(120_000);

const memories = 'component:default/memories';
const billing = 'component:default/billing';
const wiki = {
  ref: 'optout:default/wiki',
  subject: memories,
  capability: 'capability:default/docs-site',
  maintainedBy: 'group:default/guardian',
  since: '2026-01-01',
  reviewBy: '2026-12-31',
  isConfirmed: true,
};
const exemption = {
  entity: billing,
  scorecard: 'scorecard:default/documented',
  check: 'has-docs',
  reason: 'Soon gone',
  grantedBy: 'user:default/aoki',
};

describe('DatabaseInputStore', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  describe.each(databases.eachSupportedId())('on %p', engine => {
    async function open() {
      const opened = await openStores(databases, engine);
      const { clock, stores } = opened;
      await stores.entities.applyChanges({
        added: [],
        changed: [
          component('memories'),
          component('billing', { system: 'accounts' }),
          group('guardian'),
        ].map(describeEntity),
        removed: [],
      });
      await stores.optOuts.replaceOptOuts([
        wiki,
        { ...wiki, ref: 'optout:default/gone', subject: 'component:d/gone' },
      ]);
      await stores.exemptions.grant(exemption);
      const observed = {
        provider: 'docs',
        entity: memories,
        observedAt: clock.text,
        values: { pages: 3 },
      };
      await stores.facts.storeCollected({ observed: [observed], failed: [] });
      return { ...opened, observed, inputs: stores.inputs };
    }

    it('gives everything that is known about each entity', async () => {
      const { inputs, observed } = await open();

      await expect(
        inputs.readInputs([memories, billing, 'component:default/nothing']),
      ).resolves.toEqual([
        {
          ref: billing,
          entity: component('billing', { system: 'accounts' }),
          title: undefined,
          owners: ['group:default/guardian'],
          system: 'system:default/accounts',
          facts: [],
          optOuts: [],
          exemptions: [{ ...exemption, until: undefined }],
        },
        {
          ref: memories,
          entity: component('memories'),
          title: undefined,
          owners: ['group:default/guardian'],
          system: undefined,
          facts: [{ ...observed, error: undefined }],
          optOuts: [{ ...wiki, isMaintained: true }],
          exemptions: [],
        },
      ]);
    });

    it('streams all, page by page', async () => {
      const { inputs } = await open();
      const refs: string[][] = [];
      for await (const page of inputs.streamInputs({ pageSize: 2 })) {
        refs.push(page.map(({ ref }) => ref));
      }

      expect(refs).toEqual([[billing, memories], ['group:default/guardian']]);
    });

    it('sends two statements, however many entities there are', async () => {
      const { database, inputs } = await open();
      const many = Array.from({ length: 5_000 }, (_, i) => `component:d/${i}`);

      await expect(
        recordStatements(database, () => inputs.readInputs([memories])),
      ).resolves.toHaveLength(2);
      await expect(
        recordStatements(database, () => inputs.readInputs(many)),
      ).resolves.toHaveLength(2);
    });

    describe('with opt-outs that change', () => {
      const due = async (opened: Awaited<ReturnType<typeof open>>) => {
        const { judgeQueue, judgements } = opened.stores;
        const refs = await judgeQueue.findDue([memories, billing]);
        const claims = await judgeQueue.claim({
          worker: 'test',
          limit: 9,
          claimMs: 9,
          entities: refs,
        });
        await judgements.commit('test', claims.map(emptyJudgement));
        return refs;
      };

      it('queues the subjects of those that differ, old and new', async () => {
        const opened = await open();
        const { optOuts } = opened.stores;
        await due(opened);

        await optOuts.replaceOptOuts([wiki]);
        await expect(due(opened)).resolves.toEqual([]);
        await optOuts.replaceOptOuts([{ ...wiki, reviewBy: '2027-12-31' }]);
        await expect(due(opened)).resolves.toEqual([memories]);
        await optOuts.replaceOptOuts([{ ...wiki, subject: billing }]);
        await expect(due(opened)).resolves.toEqual([billing, memories]);
        await optOuts.replaceOptOuts([]);
        await expect(due(opened)).resolves.toEqual([billing]);
        await expect(optOuts.listOptOuts()).resolves.toEqual([]);
      });

      it('queues who is granted an exemption, and who loses one', async () => {
        const opened = await open();
        const { exemptions } = opened.stores;
        await due(opened);

        await exemptions.grant({ ...exemption, until: '2026-06-01' });
        await expect(due(opened)).resolves.toEqual([billing]);
        await expect(exemptions.readExemptions([billing])).resolves.toEqual([
          { ...exemption, until: '2026-06-01' },
        ]);

        await exemptions.revoke(exemption);
        await expect(due(opened)).resolves.toEqual([billing]);
        await expect(exemptions.readExemptions([billing])).resolves.toEqual([]);
      });
    });
  });
});
