import { mockServices } from '@backstage/backend-test-utils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { FactProviderHarness } from '@kumiki/backstage-plugin-scorecards-node/testUtils';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import fc from 'fast-check';
import { anyOrganisation, TODAY } from './__testUtils__/anyOrganisation';
import { plainFacts } from './__testUtils__/plainFacts';
import { TeamTopologyFactProvider } from './TeamTopologyFactProvider';
import { teamTopologyFacts } from './teamTopologyFacts';

const KINDS = ['Group', 'Component', 'Capability'];

const subjectsIn = (entities: Entity[]) =>
  entities.filter(({ kind }) => KINDS.includes(kind));

describe('TeamTopologyFactProvider, beside what somebody works out by hand', () => {
  beforeEach(() => {
    jest.useFakeTimers({
      now: new Date(`${TODAY}T09:00:00Z`),
      doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'clearTimeout'],
    });
  });

  afterEach(() => jest.useRealTimers());

  it('says the same of every entity of any organisation', async () => {
    await fc.assert(
      fc.asyncProperty(anyOrganisation, async entities => {
        const harness = FactProviderHarness.create(
          TeamTopologyFactProvider.create({
            auth: mockServices.auth(),
            calendar: Calendar.utc,
            catalog: catalogServiceMock({ entities }),
          }),
        );

        const answers = await harness.collect(subjectsIn(entities));

        for (const subject of subjectsIn(entities)) {
          const entity = stringifyEntityRef(subject);
          expect(answers.get(entity)).toEqual({
            entity,
            values: plainFacts(subject, entities, TODAY),
            observedAt: expect.any(String),
          });
        }
      }),
      { numRuns: 500 },
    );
  }, 120_000);

  it('has organisations in which every fact is there and not, and differs', () => {
    const seen = new Map<string, Set<string>>();
    const see = (kind: string, facts: Record<string, unknown>) => {
      const isOfKind = [...seen.keys()].filter(it => it.startsWith(kind));
      for (const name of new Set([...isOfKind, ...Object.keys(facts)])) {
        const fact = name.startsWith(kind) ? name : `${kind}.${name}`;
        const value = JSON.stringify(facts[fact.slice(kind.length + 1)]);
        seen.set(fact, (seen.get(fact) ?? new Set()).add(String(value)));
      }
    };

    for (const entities of fc.sample(anyOrganisation, {
      seed: 1,
      numRuns: 500,
    })) {
      for (const subject of subjectsIn(entities)) {
        see(subject.kind, plainFacts(subject, entities, TODAY));
      }
    }

    const names = [...seen.keys()].map(it => it.split('.')[1]);
    expect(names.sort()).toEqual(
      teamTopologyFacts.facts.map(({ name }) => name).sort(),
    );
    expect([...seen].filter(([, values]) => values.size < 2)).toEqual([]);
  });
});
