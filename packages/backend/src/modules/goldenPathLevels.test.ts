import { startTestBackend } from '@backstage/backend-test-utils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  compileScorecard,
  EntityFacts,
  evaluate,
  FactProviderDeclaration,
  ScorecardEntity,
} from '@kumiki/backstage-plugin-scorecards-common';
import {
  FactProvider,
  factProvidersExtensionPoint,
} from '@kumiki/backstage-plugin-scorecards-node';
import { FactProviderHarness } from '@kumiki/backstage-plugin-scorecards-node/testUtils';
import scorecardsModuleCatalog from '@kumiki/backstage-plugin-scorecards-backend-module-catalog';
import scorecardsModuleTeamTopology from '@kumiki/backstage-plugin-scorecards-backend-module-team-topology';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import {
  examples,
  readDemoEntities,
  readTemplate,
} from './__testUtils__/readDemo';
import { startScaffolder } from './__testUtils__/startScaffolder';

jest.setTimeout(60_000);

/** What somebody has to fill in; everything else is what the form begins with. */
const ANSWERS = {
  name: 'nap-times',
  description: 'Says who sleeps when',
  owner: 'group:default/guardian',
  system: 'system:default/guardian-app',
};
/** What a system pushes once something is deployed; declared, and never seen here. */
const pushed: FactProviderDeclaration[] = JSON.parse(
  readFileSync(join(examples, 'scorecards/pushed-facts.json'), 'utf8'),
);

function defaultsOf(name: string): object {
  const steps = [readTemplate(name).template.spec.parameters ?? []].flat();
  return Object.fromEntries(
    steps.flatMap(step =>
      Object.entries(
        step.properties as Record<string, { default?: unknown }>,
      ).flatMap(([key, { default: value }]) =>
        value === undefined ? [] : [[key, value]],
      ),
    ),
  );
}

async function startProviders(entities: Entity[]): Promise<FactProvider[]> {
  const providers: FactProvider[] = [];
  const backend = await startTestBackend({
    extensionPoints: [
      [
        factProvidersExtensionPoint,
        {
          addFactProvider: (...added) => providers.push(...added),
          addPushedFacts: () => {},
        },
      ],
    ],
    features: [
      scorecardsModuleCatalog,
      scorecardsModuleTeamTopology,
      catalogServiceMock.factory({ entities }),
    ],
  });
  await backend.stop();
  return providers;
}

describe('what a golden path generates with its defaults', () => {
  let scaffolder: Awaited<ReturnType<typeof startScaffolder>>;

  beforeAll(async () => {
    scaffolder = await startScaffolder();
  });
  afterAll(() => scaffolder.end());

  it.each([
    ['golden-path-service', 'production-readiness', 'silver'],
    ['golden-path-service', 'catalog-health', 'complete'],
    ['golden-path-scheduled-job', 'production-readiness', 'silver'],
    ['golden-path-scheduled-job', 'catalog-health', 'complete'],
  ])('%s reaches on %s: %s', async (name, scorecardName, level) => {
    const { files, refusal } = await scaffolder.dryRun(name, {
      ...defaultsOf(name),
      ...ANSWERS,
    });
    expect(refusal).toBeUndefined();
    const component: Entity = parse(files.get('catalog-info.yaml') ?? '');
    const entities = readDemoEntities('/organisation');
    const providers = await startProviders([...entities, component]);
    const facts: EntityFacts[] = [];
    for (const provider of providers) {
      if (!['selfService', 'smells'].includes(provider.declaration.id)) {
        const harness = FactProviderHarness.create(provider);
        const observedAt = new Date().toISOString();
        for (const [entity, said] of await harness.collect([component])) {
          if (!('values' in said)) {
            throw new Error(`No facts about ${entity}: ${said.error}`);
          }
          const { values } = said;
          const { id } = provider.declaration;
          facts.push({ provider: id, entity, values, observedAt });
        }
      }
    }
    const scorecard = entities.find(
      (it): it is ScorecardEntity =>
        it.kind === 'Scorecard' && it.metadata.name === scorecardName,
    );
    const result =
      scorecard &&
      evaluate(
        compileScorecard(scorecard, [
          ...providers.map(it => it.declaration),
          ...pushed.filter(
            ({ id }) => !providers.some(it => it.declaration.id === id),
          ),
        ]),
        { entity: component, facts, now: new Date() },
      );
    expect(result).toMatchObject({
      entity: stringifyEntityRef(component),
      level,
    });
  });

  it.each(['golden-path-service', 'golden-path-scheduled-job'])(
    '%s has the runbook that it links to',
    async name => {
      const { files } = await scaffolder.dryRun(name, {
        ...defaultsOf(name),
        ...ANSWERS,
      });
      expect(files.get('docs/runbook.md')).toMatch('# Runbook of nap-times');
      expect(
        parse(files.get('catalog-info.yaml') ?? '').metadata.links,
      ).toEqual([
        {
          url: 'https://docs.example.com/runbooks/nap-times',
          title: 'Runbook',
          icon: 'docs',
        },
      ]);
    },
  );
});
