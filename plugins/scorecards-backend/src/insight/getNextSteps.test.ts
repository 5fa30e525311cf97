import { TestDatabases } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { component, group, scorecard } from '../__testUtils__/nursery';
import { observeDocs } from '../__testUtils__/observe';
import { openBackend, Scene } from '../__testUtils__/openBackend';
import { ENGINES } from '../__testUtils__/openStores';

jest.setTimeout(240_000);

const product = { namespace: 'default', name: 'product' };
const memories = { kind: 'component', namespace: 'default', name: 'memories' };
const REMEDY =
  'Use [Add docs](/create/templates/default/add-docs?formData={"entity":"{entity}"}) or read [why](/docs/why).';

const capability: Entity = {
  apiVersion: 'kumiki.dev/v1alpha1',
  kind: 'Capability',
  metadata: { name: 'docs-site', namespace: 'default' },
  spec: { owner: 'guardian' },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/guardian' }],
};
const card = scorecard('documented', {
  checks: [
    {
      ...{ id: 'has-docs', title: 'Has docs', level: 'bronze' },
      rule: 'facts.docs.exists',
      message: 'There are {{ facts.docs.pages }} pages',
      remedy: REMEDY,
      capability: 'docs-site',
    },
    { id: 'ten-pages', level: 'silver', rule: 'facts.docs.pages >= 10' },
  ],
});

const scene: Scene = {
  entities: [
    ...[group('product'), group('guardian', 'product'), group('sre')],
    component('memories'),
    component('albums'),
    component('payments', { owner: 'product' }),
    component('portal'),
    component('elsewhere', { owner: 'sre' }),
    ...[capability, card],
  ],
  observed: [
    observeDocs('memories', { exists: false, pages: 12 }),
    observeDocs('albums', { exists: false, pages: 0 }),
    observeDocs('portal', { exists: true, pages: 50 }),
    observeDocs('elsewhere', { exists: false, pages: 0 }),
  ],
};

describe('what to do next', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  describe.each(databases.eachSupportedId())('on %p', engine => {
    const open = (changes: Partial<Scene> = {}) =>
      openBackend(databases, engine, { ...scene, ...changes });

    it('is, for a group, what opens the next level for the most entities', async () => {
      const { backend, caller } = await open();

      const {
        group: ref,
        steps,
        omitted,
      } = await backend.getGroupNextSteps(product, caller);

      expect(ref).toBe('group:default/product');
      expect(omitted).toBe(0);
      expect(
        steps.map(({ check, opens, blocks, counts }) => ({
          ...{ check, opens, blocks, counts },
        })),
      ).toEqual([
        {
          ...{ check: 'has-docs', opens: 3, blocks: 3 },
          counts: { fail: 2, unknown: 1 },
        },
      ]);
      expect(steps[0]).toMatchObject({
        scorecardTitle: 'Documented',
        title: 'Has docs',
        level: 'bronze',
        contacts: [
          { ref: 'group:default/guardian', answersFor: 'capability' },
          { ref: 'group:default/sre', answersFor: 'scorecard' },
        ],
      });
    });

    it('opens templates with the entity filled in, and offers no remedy for what is not known', async () => {
      const { backend, caller } = await open();
      const { steps } = await backend.getGroupNextSteps(product, caller);
      const [{ entities }] = steps;

      expect(entities).toMatchObject([
        {
          entity: 'component:default/albums',
          state: 'fail',
          next: 'bronze',
          remaining: 1,
          message: 'There are 0 pages',
          links: [
            {
              kind: 'template',
              text: 'Add docs',
              href: '/create/templates/default/add-docs?formData={"entity":"component%3Adefault%2Falbums"}',
            },
            { kind: 'guide', text: 'why', href: '/docs/why' },
          ],
        },
        { entity: 'component:default/memories', state: 'fail' },
        {
          entity: 'component:default/payments',
          state: 'unknown',
          reasons: [{ rule: 'never-observed', fact: 'facts.docs.exists' }],
          remedies: [
            { rule: 'deliver', fact: 'facts.docs.exists', provider: 'docs' },
          ],
          links: [],
        },
      ]);
    });

    it('is, for an entity, what keeps it from its next level', async () => {
      const { backend, caller } = await open();

      const { entity, steps } = await backend.getEntityNextSteps(
        { ...memories, scorecard: ['scorecard:default/documented'] },
        caller,
      );

      expect(entity).toBe('component:default/memories');
      expect(steps).toMatchObject([
        {
          ...{ check: 'has-docs', opens: 1, blocks: 1, counts: { fail: 1 } },
          entities: [{ entity, remaining: 1 }],
        },
      ]);
      await expect(
        backend.getEntityNextSteps({ ...memories, name: 'portal' }, caller),
      ).resolves.toMatchObject({ steps: [] });
    });

    it('names a check that is wrong in itself, for those to whom it may apply', async () => {
      const { backend, caller } = await open({
        entities: [
          ...scene.entities.filter(it => it !== card),
          scorecard('documented', {
            checks: [
              {
                ...{ id: 'wrong', level: 'silver' },
                rule: 'facts.docs.pagse > 1',
                appliesTo: { 'metadata.name': 'portal' },
              },
              { id: 'has-docs', level: 'bronze', rule: 'facts.docs.exists' },
            ],
          }),
        ],
      });

      const { steps } = await backend.getGroupNextSteps(product, caller);

      expect(steps).toMatchObject([
        { check: 'has-docs', opens: 3 },
        {
          ...{ check: 'wrong', invalid: true, opens: 1, blocks: 1 },
          counts: {},
          entities: [
            {
              entity: 'component:default/portal',
              remedies: [{ rule: 'correct-rule' }],
            },
          ],
        },
      ]);
      expect(steps[1].entities[0]).not.toHaveProperty('state');
    });

    it('has nothing in it that the caller may not see', async () => {
      const { backend, caller } = await open({
        hidden: ['component:default/albums', 'group:default/guardian'],
      });

      const answer = await backend.getGroupNextSteps(product, caller);

      expect(JSON.stringify(answer)).not.toMatch(/albums|guardian/);
      await expect(
        backend.getEntityNextSteps({ ...memories, name: 'albums' }, caller),
      ).rejects.toMatchObject({
        name: 'NotFoundError',
        message: "No entity 'component:default/albums'",
      });
      await expect(
        backend.getGroupNextSteps({ ...product, name: 'guardian' }, caller),
      ).rejects.toMatchObject({ name: 'NotFoundError' });
    });

    it('describes as many steps as are asked for', async () => {
      const { backend, caller } = await open({
        entities: [
          ...scene.entities.filter(it => it !== card),
          scorecard('documented', {
            checks: Array.from({ length: 9 }, (_, at) => ({
              id: `check-${at}`,
              level: 'bronze',
              rule: `facts.docs.pages > ${100 + at}`,
            })),
          }),
        ],
      });

      const request = { ...product, limit: 2 };
      const { steps, omitted } = await backend.getGroupNextSteps(
        request,
        caller,
      );

      expect([steps.length, omitted]).toEqual([2, 7]);
      const all = await backend.getGroupNextSteps(product, caller);
      expect(all.steps).toHaveLength(5);
    });
  });
});
