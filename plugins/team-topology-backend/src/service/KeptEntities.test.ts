import { mockCredentials } from '@backstage/backend-test-utils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import stableStringify from 'fast-json-stable-stringify';
import { createHash } from 'node:crypto';
import { declared, nursery } from '../__testUtils__/entities';
import { generateOrganisation } from '../__testUtils__/generateOrganisation';
import { openOrganisation } from '../__testUtils__/openOrganisation';
import { KeptEntities } from './KeptEntities';

jest.setTimeout(60_000);

const aoki = { credentials: mockCredentials.user('user:default/aoki') };
const mori = { credentials: mockCredentials.user('user:default/mori') };

/** A catalog that gives versions, changes, and hides entities from some of its users. */
class ChangingCatalog {
  readonly #entities = new Map<string, Entity>();
  readonly #hidden = new Map<string, Set<string>>();
  #version = 0;
  readonly asked: string[] = [];
  readonly fields: unknown[] = [];

  constructor(entities: Entity[]) {
    entities.forEach(entity => this.put(entity));
  }

  /** As the catalog stores it: with an etag of what it says, unless it has one. */
  put(entity: Entity) {
    const uid = `uid-${(this.#version += 1)}`;
    const stored = { ...entity, metadata: { ...entity.metadata, uid } };
    const etag = createHash('sha1')
      .update(stableStringify(stored))
      .digest('hex');
    this.#entities.set(stringifyEntityRef(entity), {
      ...stored,
      metadata: { etag, ...stored.metadata },
    });
  }

  remove(ref: string) {
    this.#entities.delete(ref);
  }

  hide(user: string, refs: string[]) {
    this.#hidden.set(user, new Set(refs));
  }

  refs() {
    return [...this.#entities.keys()];
  }

  get service(): CatalogService {
    const viewOf = (caller: unknown) => {
      const user = JSON.stringify(caller).match(/user:default\/\w+/)?.[0] ?? '';
      return catalogServiceMock({
        entities: [...this.#entities]
          .filter(([ref]) => !this.#hidden.get(user)?.has(ref))
          .map(([, entity]) => entity),
      });
    };
    return catalogServiceMock.mock({
      getEntities: (request, caller) => {
        this.asked.push('entities');
        this.fields.push(request?.fields);
        return viewOf(caller).getEntities(request, caller);
      },
      getEntitiesByRefs: (request, caller) => {
        this.asked.push(`${request.entityRefs.length} by ref`);
        return viewOf(caller).getEntitiesByRefs(request, caller);
      },
      getEntityFacets: (request, caller) =>
        viewOf(caller).getEntityFacets(request, caller),
    });
  }

  /** What is asked during a read. */
  async during(read: () => Promise<unknown>): Promise<string[]> {
    this.asked.length = 0;
    this.fields.length = 0;
    await read();
    return [...this.asked];
  }
}

const sre = (mission: string) =>
  declared('TeamApi', 'sre', { team: 'sre', mission });
const missions = (entities: Entity[]) =>
  entities.flatMap(({ spec }) => (spec?.mission ? [String(spec.mission)] : []));

describe('KeptEntities', () => {
  it('asks for names and versions only, where nothing has changed', async () => {
    const catalog = new ChangingCatalog(nursery);
    const kept = KeptEntities.create(catalog.service);

    const first = await kept.readVisible(aoki);

    expect(await catalog.during(() => kept.readVisible(aoki))).toEqual([
      'entities',
      'entities',
    ]);
    expect(catalog.fields[0]).toEqual([
      'kind',
      'metadata.name',
      'metadata.namespace',
      'metadata.etag',
    ]);
    const byRef = (entities: Entity[]) =>
      new Map(entities.map(entity => [stringifyEntityRef(entity), entity]));
    expect(byRef(await kept.readVisible(aoki))).toEqual(byRef(first));
    expect(first.length).toBeGreaterThan(5);
  });

  it('reads what has changed, and sees at once what has', async () => {
    const catalog = new ChangingCatalog([sre('Calm'), ...nursery.slice(0, 2)]);
    const kept = KeptEntities.create(catalog.service);
    expect(missions(await kept.readVisible(aoki))).toContain('Calm');

    catalog.put(sre('Calmer'));
    expect(await catalog.during(() => kept.readVisible(aoki))).toEqual([
      'entities',
      'entities',
      '1 by ref',
    ]);
    expect(missions(await kept.readVisible(aoki))).toEqual(['Calmer']);

    catalog.remove('teamapi:default/sre');
    expect(missions(await kept.readVisible(aoki))).toEqual([]);
  });

  it('reads everything again where more has changed than one request can name', async () => {
    const catalog = new ChangingCatalog(nursery);
    const kept = KeptEntities.create(catalog.service);
    await kept.readVisible(aoki);

    generateOrganisation({ teams: 500, interactions: 1500 }).forEach(entity =>
      catalog.put(entity),
    );

    expect(await catalog.during(() => kept.readVisible(aoki))).toEqual(
      Array(3).fill('entities'),
    );
  });

  it('gives nobody what somebody else may see', async () => {
    const catalog = new ChangingCatalog([sre('Calm'), ...nursery.slice(0, 2)]);
    const kept = KeptEntities.create(catalog.service);
    await kept.readVisible(aoki);

    catalog.hide('user:default/mori', ['teamapi:default/sre']);
    expect(missions(await kept.readVisible(mori))).toEqual([]);
    expect(missions(await kept.readVisible(aoki))).toEqual(['Calm']);

    // It was kept for one of them when it was hidden from the other.
    catalog.hide('user:default/aoki', ['teamapi:default/sre']);
    catalog.hide('user:default/mori', []);
    expect(missions(await kept.readVisible(aoki))).toEqual([]);
    expect(missions(await kept.readVisible(mori))).toEqual(['Calm']);
  });

  it('does not believe an etag that the entity brings along', async () => {
    const own = (mission: string) => {
      const entity = sre(mission);
      const etag = 'da39a3ee5e6b4b0d3255bfef95601890afd80709';
      return { ...entity, metadata: { ...entity.metadata, etag } };
    };
    const catalog = new ChangingCatalog([own('Calm'), ...nursery]);
    const kept = KeptEntities.create(catalog.service);
    const missionOf = async () =>
      missions(
        (await kept.readVisible(aoki)).filter(
          ({ kind, metadata }) => kind === 'TeamApi' && metadata.name === 'sre',
        ),
      );
    await missionOf();
    catalog.put(own('Calmer'));

    expect(await missionOf()).toEqual(['Calmer']);
    // A relation is not part of what its file says, and changes no such etag.
    catalog.put({
      ...own('Calmer'),
      relations: [{ type: 'teamApiOf', targetRef: 'group:default/sre' }],
    });
    expect(
      (await kept.readVisible(aoki)).find(
        ({ kind, metadata }) => kind === 'TeamApi' && metadata.name === 'sre',
      )?.relations,
    ).toHaveLength(1);
  });

  it('reads all of a catalog that gives no versions, every time', async () => {
    const service = catalogServiceMock({ entities: [sre('Calm')] });
    const kept = KeptEntities.create(service);
    await kept.readVisible(aoki);

    jest.spyOn(service, 'getEntities').mockResolvedValue({
      items: [sre('Calmer')],
    });

    expect(new Set(missions(await kept.readVisible(aoki)))).toEqual(
      new Set(['Calmer']),
    );
  });
});

describe('models from kept entities', () => {
  const open = async (catalog: ChangingCatalog) => {
    let passed = 0;
    const { recorder, service } = await openOrganisation({
      catalog: catalog.service,
      calendar: Calendar.create('Asia/Tokyo'),
      clock: () => new Date(Date.parse('2026-11-28T15:10:00Z') + (passed += 1)),
    });
    return {
      getModel: async (...args: Parameters<typeof service.getModel>) => {
        await recorder.record();
        return await service.getModel(...args);
      },
    };
  };

  it('are those that a service which has kept nothing would build', async () => {
    const catalog = new ChangingCatalog(nursery);
    const service = await open(catalog);
    const readers = [aoki, mori];
    const withOwnEtag = (mission: string) => {
      const entity = declared('TeamApi', 'billing', {
        team: 'billing',
        mission,
      });
      return { ...entity, metadata: { ...entity.metadata, etag: 'mine' } };
    };
    // Each round hides, changes or removes another part of the organisation.
    const rounds = catalog
      .refs()
      .flatMap((ref, index) => [
        () => catalog.hide('user:default/aoki', [ref]),
        () => catalog.hide('user:default/mori', catalog.refs().slice(index)),
        () => catalog.put(sre(`Mission ${index}`)),
        () => catalog.put(withOwnEtag(`Mission ${index}`)),
        ...(index % 3 === 0 ? [() => catalog.remove(ref)] : []),
      ]);
    for (const change of rounds) {
      change();
      for (const reader of readers) {
        for (const at of [undefined, '2024-12-01']) {
          expect(await service.getModel({ at }, reader)).toEqual(
            await (await open(catalog)).getModel({ at }, reader),
          );
        }
      }
    }
    expect(rounds.length).toBeGreaterThan(20);
  });

  it('are built once for the same entities and date, whoever asks', async () => {
    const catalog = new ChangingCatalog(nursery);
    const service = await open(catalog);
    await service.getModel({}, aoki);

    const model = await service.getModel({}, aoki);

    expect(await service.getModel({}, mori)).toBe(model);
    expect(await service.getModel({ at: '2024-12-01' }, mori)).not.toBe(model);
    catalog.put(sre('Other'));
    expect(await service.getModel({}, mori)).not.toBe(model);
  });

  it('differ where only something hidden begins to exist', async () => {
    const withNobody = declared('TeamInteraction', 'with-nobody', {
      ...{ mode: 'collaboration', from: 'sre', to: ['gone'] },
      since: '2024-01-01',
    });
    const catalog = new ChangingCatalog([...nursery, withNobody]);
    const service = await open(catalog);
    const before = await service.getModel({}, aoki);
    expect(JSON.stringify(before)).toContain('with-nobody');

    catalog.hide('user:default/aoki', ['group:default/gone']);
    catalog.put({
      ...{ apiVersion: 'backstage.io/v1alpha1', kind: 'Group' },
      metadata: { name: 'gone' },
      spec: { type: 'team', children: [] },
    });

    const after = await service.getModel({}, aoki);
    expect(JSON.stringify(after)).not.toContain('with-nobody');
  });
});
