import { createServiceFactory } from '@backstage/backend-plugin-api';
import { startTestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { OrgModel } from '@kumiki/backstage-plugin-team-topology-common';
import request from 'supertest';
import { declared, nursery } from './__testUtils__/entities';
import { generateOrganisation } from './__testUtils__/generateOrganisation';
import { observedCatalog } from './__testUtils__/observedCatalog';
import { conditionalPermissions } from './__testUtils__/openOrganisation';
import { teamTopologyPlugin } from './plugin';

jest.setTimeout(120_000);

describe('catalog calls', () => {
  // A template, so that it is to be found out whether the caller may see it.
  const jobs = declared('Capability', 'jobs', {
    owner: 'gone',
    needs: ['run a scheduled job'],
    verdict: 'offered',
    access: 'self-service',
    template: 'template:default/job',
    appliesTo: { kind: 'Component', 'spec.type': 'service' },
  });
  const small = [...nursery, jobs, declared('Responsibility', 'tea', {})];
  const generated = generateOrganisation({ teams: 500, interactions: 1500 });
  const large = [...generated, jobs, declared('Responsibility', 'tea', {})];

  const start = async (
    ...observed: [entities: Entity[], options?: { hidden?: string[] }]
  ) => {
    const { catalog, callCount } = observedCatalog(...observed);
    const isConditional = observed[1]?.hidden !== undefined;
    const { server } = await startTestBackend({
      features: [
        teamTopologyPlugin,
        ...(isConditional ? [conditionalPermissions().factory] : []),
        createServiceFactory({
          service: catalogServiceRef,
          deps: {},
          factory: () => catalog,
        }),
      ],
    });
    const callsFor = async (path: string) => {
      // Whatever comes first records the organisation.
      await request(server).get('/api/team-topology/model').expect(200);
      const before = callCount();
      await request(server).get(`/api/team-topology${path}`).expect(200);
      return callCount() - before;
    };
    return { server, callsFor };
  };

  it.each([
    '/model',
    '/changes',
    '/map.mmd?budget=40',
    '/map.svg?budget=40',
    '/route?responsibility=tea',
    '/golden-paths?need=run+a+job',
    '/unanswered-needs',
    '/capabilities/default/jobs',
    '/self-service',
  ])('are as many for 500 teams as for three: %s', async path => {
    const little = await start(small);
    const big = await start(large);

    const calls = await big.callsFor(path);

    expect(calls).toBe(await little.callsFor(path));
    expect(calls).toBeLessThan(10);
  });

  it('are one where the policy of the catalog has conditions, whatever is hidden', async () => {
    const hidden = large
      .filter(({ kind }) => kind === 'Group')
      .map(({ metadata }) => `group:default/${metadata.name}`);

    const nothing = await start(large, { hidden: [] });
    const much = await start(large, { hidden: hidden.slice(1) });

    for (const path of ['/model', '/model?at=2024-12-01', '/map.mmd']) {
      expect(await nothing.callsFor(path)).toBe(1);
      expect(await much.callsFor(path)).toBe(1);
    }
  });

  it('are none where it has none, on every day on which something changes, and between', async () => {
    const { server, callsFor } = await start(generated);
    const { body } = await request(server).get('/api/team-topology/model');
    const { epochs }: OrgModel = body;
    expect(epochs.length).toBeGreaterThan(10);

    for (const day of ['1999-12-31', ...epochs.flatMap(daysFrom)]) {
      expect(await callsFor(`/model?at=${day}`)).toBe(0);
    }
  });
});

/** The day on which something changes, and one before the next change. */
function daysFrom(epoch: string, index: number, epochs: string[]): string[] {
  const next = epochs[index + 1] ?? '2030-01-01';
  const between = (Date.parse(epoch) + Date.parse(next)) / 2;
  return [epoch, new Date(between).toISOString().slice(0, 10)];
}
