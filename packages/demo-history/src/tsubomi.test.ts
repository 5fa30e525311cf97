import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { FactProviderDeclaration } from '@kumiki/backstage-plugin-scorecards-common';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkDemoHistory } from './checkDemoHistory';
import { readDemoHistory } from './readDemoHistory';

const examples = resolvePackagePath('@internal/demo-history', '../../examples');

/** As much of the collecting providers as the history is about. */
const collected: FactProviderDeclaration[] = [
  {
    id: 'catalog',
    title: 'Catalog',
    appliesTo: { kind: 'Component' },
    maxAge: 'P1D',
    facts: [{ name: 'linkCount', type: 'number', description: 'Links' }],
  },
  {
    id: 'teamTopology',
    title: 'Team topology',
    appliesTo: { kind: 'Component' },
    maxAge: 'P1D',
    facts: [
      ...['goldenPathsUsed', 'goldenPathsMissing'].map(name => ({
        name,
        type: 'string-list' as const,
        description: 'Golden paths',
      })),
      {
        name: 'goldenPathsApplicable',
        type: 'number',
        description: 'Golden paths that there are for it',
      },
    ],
  },
];

/** What is in a file, if it is about what is declared. */
async function openDemoHistory(file: string) {
  const history = await readDemoHistory(file);
  checkDemoHistory(history, { collected, pushed: history.declarations });
  return history;
}

describe('the history of the demo organisation', () => {
  it('says what providers declare, about entities that there are', async () => {
    const history = await openDemoHistory(
      join(examples, 'scorecards/history/tsubomi.yaml'),
    );

    const files = await readdir(join(examples, 'catalog'));
    const texts = await Promise.all(
      [
        ...files.map(file => `catalog/${file}`),
        'team-topology/capabilities.yaml',
      ].map(file => readFile(join(examples, file), 'utf8')),
    );
    const names = new Set(
      texts.flatMap(text =>
        [...text.matchAll(/^ {2}name: (\S+)$/gm)].map(([, name]) => name),
      ),
    );
    const refs = [
      ...history.patterns.flatMap(it => it.entities ?? []),
      ...history.exemptions.map(it => it.entity),
    ];
    expect(refs.filter(ref => !names.has(ref.split('/')[1]))).toEqual([]);
    expect(history.declarations.map(({ id }) => id)).toContain('delivery');
  });

  it('grants exemptions from checks that there are', async () => {
    const { exemptions } = await openDemoHistory(
      join(examples, 'scorecards/history/tsubomi.yaml'),
    );

    expect(exemptions.length).toBeGreaterThan(0);
    for (const { scorecard, check } of exemptions) {
      const [, name] = scorecard.split('/');
      const file = join(examples, `scorecards/${name}.yaml`);
      expect(await readFile(file, 'utf8')).toContain(`- id: ${check}\n`);
    }
  });
});

describe('demo history that is wrong', () => {
  let directory: string;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'history-'));
  });
  afterEach(async () => {
    await rm(directory, { recursive: true });
  });

  it.each([
    ['{ days: 0 }', 'days must be a whole number'],
    ['{ patterns: [{ days: { from: 1, to: 0 } }] }', 'patterns[0]'],
    ['{ patterns: [{ provider: catalog, days: { from: 1, to: 2 } }] }', 'days'],
    [
      '{ patterns: [{ provider: nobody, days: { from: 1, to: 0 } }] }',
      'nobody, which is not a fact provider',
    ],
    [
      '{ patterns: [{ provider: catalog, days: { from: 1, to: 0 }, values: { pages: 1 } }] }',
      'facts.catalog.pages is not declared',
    ],
    [
      '{ patterns: [{ provider: catalog, days: { from: 1, to: 0 }, values: { linkCount: many } }] }',
      'facts.catalog.linkCount must be a finite number',
    ],
    ['{ exemptions: [{ check: x }] }', 'check and reason must be texts'],
    [
      '{ exemptions: [{ check: x, reason: y, daysAgo: 91, endsInDays: 1 }] }',
      'daysAgo must be a number of days, at most 90',
    ],
    [
      '{ exemptions: [{ check: x, reason: y, daysAgo: 1, endsInDays: 0 }] }',
      'endsInDays must be',
    ],
    [
      '{ exemptions: [{ check: x, reason: y, daysAgo: 1, endsInDays: 1, entity: sre }] }',
      'entity must be a full ref',
    ],
    [
      '{ patterns: [{ provider: catalog, days: { from: 1, to: 0 }, entities: [sre] }] }',
      'entities must be a full ref',
    ],
    ['{ patterns: [', 'cannot be read'],
  ])('is refused: %s', async (text, message) => {
    const file = join(directory, 'history.yaml');
    await writeFile(file, text);

    await expect(openDemoHistory(file)).rejects.toThrow(message);
  });
});
