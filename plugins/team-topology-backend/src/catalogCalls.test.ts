import { createServiceFactory } from '@backstage/backend-plugin-api';
import { startTestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { OrgModel } from '@kumiki/backstage-plugin-team-topology-common';
import request from 'supertest';
import { nursery } from './__testUtils__/entities';
import { generateOrganisation } from './__testUtils__/generateOrganisation';
import { observedCatalog } from './__testUtils__/observedCatalog';
import { teamTopologyPlugin } from './plugin';

jest.setTimeout(120_000);

describe('catalog calls', () => {
  const large = generateOrganisation({ teams: 500, interactions: 1500 });

  const start = async (
    ...observed: [entities: Entity[], options?: { hidden?: string[] }]
  ) => {
    const { catalog, callCount } = observedCatalog(...observed);
    const { server } = await startTestBackend({
      features: [
        teamTopologyPlugin,
        createServiceFactory({
          service: catalogServiceRef,
          deps: {},
          factory: () => catalog,
        }),
      ],
    });
    const callsFor = async (path: string) => {
      const before = callCount();
      await request(server).get(`/api/team-topology${path}`).expect(200);
      return callCount() - before;
    };
    return { server, callsFor };
  };

  it.each([
    '/model?at=2024-12-01',
    '/map.mmd?at=2024-12-01&budget=40',
    '/map.svg?at=2024-12-01&budget=40',
  ])('are as many for 500 teams as for three: %s', async path => {
    const small = await start(nursery);
    const big = await start(large);

    const calls = await big.callsFor(path);

    expect(calls).toBe(await small.callsFor(path));
    expect(calls).toBeLessThan(10);
  });

  it('are one more when something is hidden, however much it is', async () => {
    const hidden = large
      .filter(({ kind }) => kind === 'Group')
      .map(({ metadata }) => `group:default/${metadata.name}`);
    const path = '/model?at=2024-12-01';

    const little = await start(large, { hidden: hidden.slice(0, 1) });
    const much = await start(large, { hidden: hidden.slice(1) });

    expect(await little.callsFor(path)).toBe(4);
    expect(await much.callsFor(path)).toBe(4);
  });

  it('stay the same on every day on which something changes, and between', async () => {
    const { server, callsFor } = await start(large);
    const { body } = await request(server).get('/api/team-topology/model');
    const { epochs }: OrgModel = body;
    expect(epochs.length).toBeGreaterThan(10);

    for (const day of ['1999-12-31', ...epochs.flatMap(daysFrom)]) {
      expect(await callsFor(`/model?at=${day}`)).toBe(3);
    }
  });
});

/** The day on which something changes, and one before the next change. */
function daysFrom(epoch: string, index: number, epochs: string[]): string[] {
  const next = epochs[index + 1] ?? '2030-01-01';
  const between = (Date.parse(epoch) + Date.parse(next)) / 2;
  return [epoch, new Date(between).toISOString().slice(0, 10)];
}
