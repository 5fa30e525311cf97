import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { FactProviderHarness } from '@kumiki/backstage-plugin-scorecards-node/testUtils';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { CatalogFactProvider } from './CatalogFactProvider';

function entity(
  kind: string,
  name: string,
  rest: { metadata?: object; spec?: object; relations?: string[] } = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default', ...rest.metadata },
    ...(rest.spec && { spec: { ...rest.spec } }),
    relations: (rest.relations ?? []).map(relation => {
      const [type, targetRef] = relation.split(' ');
      return { type, targetRef };
    }),
  };
}

const sre = entity('Group', 'sre');
const product = entity('System', 'product');
const payments = entity('API', 'payments', {
  spec: { definition: 'openapi: 3.1.0' },
});

function collectorOver(catalogEntities: Entity[]) {
  const everything = catalogServiceMock({ entities: catalogEntities });
  const catalog = catalogServiceMock.mock({
    getEntitiesByRefs: request => everything.getEntitiesByRefs(request),
  });
  const harness = FactProviderHarness.create(
    CatalogFactProvider.create({
      auth: mockServices.auth(),
      calendar: Calendar.utc,
      catalog,
    }),
  );
  return { catalog, harness };
}

async function factsOf(subject: Entity, others: Entity[] = []) {
  const { harness } = collectorOver(others);
  const [answer] = (await harness.collect([subject])).values();
  return 'values' in answer ? answer.values : answer;
}

describe('CatalogFactProvider', () => {
  it('says everything about a well-kept component', async () => {
    const billing = entity('Component', 'billing', {
      metadata: {
        title: 'Billing',
        description: 'Sends invoices',
        tags: ['java', 'money'],
        links: [
          { url: 'https://example.com/1', type: 'runbook' },
          { url: 'https://example.com/2', type: 'runbook' },
          { url: 'https://example.com/3' },
        ],
        annotations: {
          'backstage.io/techdocs-ref': 'dir:.',
          'example.com/empty': '',
        },
      },
      spec: { lifecycle: 'production' },
      relations: [
        'ownedBy group:default/sre',
        'partOf system:default/product',
        'providesApi api:default/payments',
        'dependsOn resource:default/ledger',
        'consumesApi api:default/payments',
        'dependencyOf component:default/app',
      ],
    });

    const facts = await factsOf(billing, [
      sre,
      product,
      payments,
      entity('Resource', 'ledger'),
      entity('Component', 'app'),
    ]);

    expect(facts).toEqual({
      owners: ['group:default/sre'],
      systems: ['system:default/product'],
      providedApis: ['api:default/payments'],
      ownerResolves: true,
      ownerIsGroup: true,
      lifecycle: 'production',
      hasTitle: true,
      hasDescription: true,
      linkCount: 3,
      linkTypes: ['runbook'],
      tagCount: 2,
      tags: ['java', 'money'],
      annotations: ['backstage.io/techdocs-ref'],
      hasDocs: true,
      hasSystem: true,
      providedApiCount: 1,
      apiDefinitionsPresent: true,
      dependencyCount: 2,
      dependentCount: 1,
      relationsResolve: true,
      danglingRelations: [],
      isOrphan: false,
    });
  });

  it('says what a bare component lacks', async () => {
    expect(
      await factsOf(
        entity('Component', 'bare', { metadata: { description: ' ' } }),
      ),
    ).toMatchObject({
      ownerResolves: false,
      ownerIsGroup: false,
      hasDescription: false,
      hasDocs: false,
      hasSystem: false,
      linkCount: 0,
      providedApiCount: 0,
      relationsResolve: true,
    });
  });

  it.each([
    ['a group that exists', 'ownedBy group:default/sre', true, true],
    ['a group that is gone', 'ownedBy group:default/gone', false, true],
    ['a user that exists', 'ownedBy user:default/aoki', true, false],
    ['something else', 'ownedBy system:default/product', false, false],
  ])('judges an owner that is %s', async (_, relation, resolves, isGroup) => {
    const facts = await factsOf(
      entity('Component', 'billing', { relations: [relation] }),
      [sre, product, entity('User', 'aoki')],
    );

    expect(facts).toMatchObject({
      ownerResolves: resolves,
      ownerIsGroup: isGroup,
    });
  });

  it.each([
    ['both exist', 'ownedBy group:default/sre', true],
    ['the second is gone', 'ownedBy group:default/gone', false],
    ['the second is no party', 'ownedBy system:default/product', false],
  ])('looks at all owners: %s', async (_, second, resolves) => {
    const facts = await factsOf(
      entity('Component', 'billing', {
        spec: { owner: 'sre' },
        relations: ['ownedBy group:default/sre', second],
      }),
      [sre, product],
    );

    expect(facts).toMatchObject({ ownerResolves: resolves });
  });

  it('reads the spec where the catalog has made no relations', async () => {
    const facts = await factsOf(
      entity('Component', 'billing', {
        spec: { owner: 'SRE', system: 'gone', providesApis: ['payments'] },
      }),
      [sre, payments],
    );

    expect(facts).toMatchObject({
      ownerResolves: true,
      hasSystem: false,
      apiDefinitionsPresent: true,
      danglingRelations: ['system:default/gone'],
    });
  });

  it.each([
    ['has no definition', [entity('API', 'payments', { spec: {} })]],
    ['does not exist', []],
  ])('misses an API that %s', async (_, apis) => {
    const facts = await factsOf(
      entity('Component', 'billing', {
        relations: ['providesApi api:default/payments'],
      }),
      apis,
    );

    expect(facts).toMatchObject({ apiDefinitionsPresent: false });
  });

  it('names relations that lead nowhere', async () => {
    const facts = await factsOf(
      entity('Component', 'billing', {
        relations: [
          'dependsOn resource:default/gone',
          'providesApi api:default/gone',
        ],
      }),
    );

    expect(facts).toMatchObject({
      relationsResolve: false,
      danglingRelations: ['api:default/gone', 'resource:default/gone'],
    });
  });

  it('leaves out what means nothing for a kind', async () => {
    const facts = await factsOf(sre);

    expect(facts).not.toHaveProperty('ownerResolves');
    expect(facts).not.toHaveProperty('hasSystem');
    expect(facts).not.toHaveProperty('apiDefinitionsPresent');
    expect(facts).not.toHaveProperty('lifecycle');
  });

  it('does not look up everything that a group owns', async () => {
    const { catalog, harness } = collectorOver([]);

    const answers = await harness.collect([
      entity('Group', 'sre', { relations: ['ownerOf component:default/app'] }),
    ]);

    expect([...answers.values()]).toMatchObject([
      { values: { relationsResolve: true } },
    ]);
    expect(catalog.getEntitiesByRefs).not.toHaveBeenCalled();
  });

  it('survives refs and fields that are not what they should be', async () => {
    const facts = await factsOf(
      entity('Component', 'billing', {
        spec: { owner: ':::', lifecycle: 3, dependsOn: [7, 'no-kind'] },
        relations: ['partOf ::'],
      }),
    );

    expect(facts).toMatchObject({ ownerResolves: false, dependencyCount: 0 });
    expect(facts).not.toHaveProperty('lifecycle');
  });

  it('asks about neither locations nor users', async () => {
    const { harness } = collectorOver([]);

    const answers = await harness.collect([
      entity('Location', 'root'),
      entity('User', 'aoki'),
    ]);

    expect(answers.size).toBe(0);
  });

  it.each([10, 500])(
    'asks the catalog twice for %d entities, and never for definitions',
    async count => {
      const entities = Array.from({ length: count }, (_, index) =>
        entity('Component', `component-${index}`, {
          relations: [
            `ownedBy group:default/team-${index}`,
            'providesApi api:default/payments',
          ],
        }),
      );
      const { catalog, harness } = collectorOver([payments]);

      const answers = await harness.collect(entities);

      expect(answers.size).toBe(count);
      expect(catalog.getEntitiesByRefs).toHaveBeenCalledTimes(2);
      for (const [{ fields }, caller] of catalog.getEntitiesByRefs.mock.calls) {
        expect(fields).toEqual(['kind', 'metadata.name', 'metadata.namespace']);
        expect(caller).toEqual({
          credentials: mockCredentials.service('plugin:test'),
        });
      }
    },
  );

  it('fails as a whole when the catalog does', async () => {
    const { catalog, harness } = collectorOver([]);
    catalog.getEntitiesByRefs.mockRejectedValue(new Error('catalog is down'));

    await expect(
      harness.collect([
        entity('Component', 'billing', {
          relations: ['ownedBy group:default/sre'],
        }),
      ]),
    ).rejects.toThrow('catalog is down');
  });

  it('asks nothing more once it is aborted', async () => {
    const { catalog, harness } = collectorOver([]);
    const billing = entity('Component', 'billing', {
      relations: ['ownedBy group:default/sre'],
    });

    await harness.expectToStop([billing]);
    catalog.getEntitiesByRefs.mockClear();

    await expect(
      harness.collect([billing], { signal: AbortSignal.abort() }),
    ).rejects.toThrow('aborted');
    expect(catalog.getEntitiesByRefs).not.toHaveBeenCalled();
  });
});
