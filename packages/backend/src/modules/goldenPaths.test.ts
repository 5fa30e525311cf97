import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scorecardsModuleCatalog from '@kumiki/backstage-plugin-scorecards-backend-module-catalog';
import scorecardsModuleTeamTopology from '@kumiki/backstage-plugin-scorecards-backend-module-team-topology';
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
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { TEAM } from './__testUtils__/goodValues';
import {
  examples,
  readDemoEntities,
  readTemplate,
} from './__testUtils__/readDemo';
import { startScaffolder } from './__testUtils__/startScaffolder';

/** What a person has to fill in; everything else is left as the form brings it. */
const ASKED = {
  name: 'nap-times',
  description: 'Who slept when',
  owner: `${TEAM}guardian`,
  system: 'system:default/guardian-app',
};

/** The defaults of a form, as it fills them in. */
function defaultsOf(template: string): Record<string, unknown> {
  const { parameters = [] } = readTemplate(template).template.spec;
  return Object.fromEntries(
    [parameters]
      .flat()
      .flatMap(({ properties }) => Object.entries(properties ?? {}))
      .flatMap(([name, property]) =>
        property.default === undefined ? [] : [[name, property.default]],
      ),
  );
}

/** The providers that say something about a component in its first minute. */
async function readProviders(entities: Entity[]): Promise<FactProvider[]> {
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
      mockServices.rootConfig.factory(),
    ],
  });
  await backend.stop();
  return providers.filter(
    ({ declaration }) => declaration.id !== 'selfService',
  );
}

function readPushed(): FactProviderDeclaration[] {
  return JSON.parse(
    readFileSync(join(examples, 'scorecards/pushed-facts.json'), 'utf8'),
  );
}

describe('what a golden path generates with its defaults', () => {
  let scaffolder: Awaited<ReturnType<typeof startScaffolder>>;
  const demo = readDemoEntities('/organisation');
  const scorecards = demo.filter(
    (entity): entity is ScorecardEntity => entity.kind === 'Scorecard',
  );

  beforeAll(async () => {
    scaffolder = await startScaffolder();
  });
  afterAll(() => scaffolder.end());

  /** How a component stands with a scorecard, right after it is published. */
  async function evaluateNew(component: Entity, name: string) {
    const entities = [...demo, component];
    const providers = await readProviders(entities);
    const facts: EntityFacts[] = [];
    const now = new Date();
    const entity = stringifyEntityRef(component);
    for (const provider of providers) {
      const answers = await FactProviderHarness.create(provider).collect(
        entities,
      );
      const answer = answers.get(entity);
      if (answer && 'values' in answer) {
        facts.push({
          provider: provider.declaration.id,
          entity,
          values: answer.values,
          observedAt: now.toISOString(),
        });
      }
    }
    const scorecard = scorecards.find(({ metadata }) => metadata.name === name);
    const compiled = compileScorecard(scorecard as ScorecardEntity, [
      ...providers.map(({ declaration }) => declaration),
      ...readPushed(),
    ]);
    return evaluate(compiled, { entity: component, facts, now });
  }

  it.each([
    ['golden-path-service', 'production-readiness', 'silver'],
    ['golden-path-service', 'catalog-health', 'complete'],
    ['golden-path-scheduled-job', 'production-readiness', 'silver'],
    ['golden-path-scheduled-job', 'catalog-health', 'complete'],
  ])('%s: %s is %s', async (template, scorecard, level) => {
    const { files, refusal } = await scaffolder.dryRun(template, {
      ...defaultsOf(template),
      ...ASKED,
    });
    expect(refusal).toBeUndefined();
    const component: Entity = parse(files.get('catalog-info.yaml') ?? '');
    const result = await evaluateNew(component, scorecard);
    expect({ level: result?.level, states: result?.states }).toEqual({
      level,
      states: expect.any(Object),
    });
  });

  it.each(['golden-path-service', 'golden-path-scheduled-job'])(
    '%s has what its entity claims',
    async template => {
      const { files } = await scaffolder.dryRun(template, {
        ...defaultsOf(template),
        ...ASKED,
      });
      const text = (path: string) => files.get(path) ?? '';
      const { metadata } = parse(text('catalog-info.yaml'));
      const [runbook] = metadata.links;
      expect(runbook.url).toBe('https://docs.example.com/runbooks/nap-times');
      const sections = [...text('docs/runbook.md').matchAll(/^## (.*)$/gm)].map(
        ([, title]) => title.toLowerCase(),
      );
      // Each alert leads to its section of the runbook.
      const alerts: { annotations: { runbook_url: string } }[] = parse(
        text('alerts.yaml'),
      ).groups[0].rules;
      expect(alerts.length).toBeGreaterThan(1);
      for (const { annotations } of alerts) {
        const [address, section] = annotations.runbook_url.split('#');
        expect(address).toBe(runbook.url);
        expect(sections).toContain(section);
      }
      expect(parse(text('mkdocs.yml')).nav).toContainEqual({
        Runbook: 'runbook.md',
      });
    },
  );
});
