import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import {
  TEAM,
  capability,
  engagement,
  handOver,
  interaction,
  job,
  optOut,
  service,
  teamApi,
} from './__testUtils__/goodValues';
import {
  examples,
  readTemplate,
  templateNames,
} from './__testUtils__/readDemo';
import { startScaffolder } from './__testUtils__/startScaffolder';

describe('the templates', () => {
  let scaffolder: Awaited<ReturnType<typeof startScaffolder>>;

  beforeAll(async () => {
    scaffolder = await startScaffolder();
  });
  afterAll(() => scaffolder.end());

  const read = (files: Map<string, string>, path: string) => {
    const text = files.get(path);
    if (text === undefined) {
      throw new Error(`No ${path} in ${[...files.keys()].join(', ')}`);
    }
    return parse(text);
  };

  it.each<[string, object, string, object]>([
    [
      'golden-path-service',
      service,
      'catalog-info.yaml',
      {
        kind: 'Component',
        metadata: {
          name: 'nap-times',
          description: service.description,
          annotations: {
            'kumiki.dev/golden-path-template': expect.any(String),
            'kumiki.dev/golden-path-version': '1.1.0',
            'backstage.io/techdocs-ref': 'dir:.',
          },
        },
        spec: {
          type: 'service',
          owner: service.owner,
          system: service.system,
          dependsOn: service.uses,
        },
      },
    ],
    [
      'golden-path-scheduled-job',
      job,
      'catalog-info.yaml',
      {
        metadata: {
          annotations: { 'kumiki.dev/golden-path-version': '1.1.0' },
        },
        spec: { type: 'job', dependsOn: ['capability:default/scheduled-jobs'] },
      },
    ],
    [
      'golden-path-scheduled-job',
      job,
      'schedule.json',
      { schedule: '0 3 * * *', timeZone: 'Asia/Tokyo' },
    ],
    [
      'publish-team-api',
      teamApi,
      'team-topology/team-apis/quality.yaml',
      { metadata: { name: 'quality' }, spec: { type: 'enabling' } },
    ],
    [
      'publish-team-api',
      {
        ...teamApi,
        does: ['responsibility:default/mail-and-dns'],
        doesNot: [
          {
            responsibility: 'responsibility:default/data-platform',
            handOffTo: `${TEAM}insights`,
            reason: 'We test it, we do not run it.',
          },
        ],
      },
      'team-topology/team-apis/quality.yaml',
      {
        spec: {
          does: [{ responsibility: expect.stringContaining('mail-and-dns') }],
          doesNot: [
            {
              responsibility: expect.stringContaining('data-platform'),
              handOffTo: expect.stringContaining('insights'),
            },
          ],
        },
      },
    ],
    [
      'declare-interaction',
      interaction,
      'catalog/teaminteraction/guardian-with-memories-2026-11-01.yaml',
      {
        metadata: { title: 'Nap times together' },
        spec: interaction.interaction,
      },
    ],
    [
      'start-enabling-engagement',
      engagement,
      'catalog/teaminteraction/sre-enables-facility-2026-12-01.yaml',
      { spec: engagement.interaction },
    ],
    [
      'offer-capability',
      capability,
      'catalog/capability/message-queue.yaml',
      {
        spec: {
          access: 'request',
          needs: capability.needs,
          appliesTo: { kind: 'Component', 'spec.type': { $in: ['service'] } },
        },
      },
    ],
    [
      'offer-capability',
      {
        ...capability,
        verdict: 'not-offered',
        access: undefined,
        reason: 'One queue per team is a queue too many',
        instead: 'capability:default/managed-database',
        expected: [],
      },
      'catalog/capability/message-queue.yaml',
      {
        spec: { verdict: 'not-offered', reason: expect.any(String) },
      },
    ],
    [
      'opt-out',
      optOut,
      'catalog/optout/bus-tracking-off-container-runtime.yaml',
      {
        spec: {
          subject: optOut.component,
          maintainedBy: optOut.maintainedBy,
          reviewBy: '2999-11-01',
        },
      },
    ],
    [
      'hand-over-responsibility',
      handOver,
      'team-topology/team-apis/in-house-infra.yaml',
      {
        spec: {
          does: expect.arrayContaining([
            { responsibility: expect.stringContaining('mail-and-dns') },
          ]),
        },
      },
    ],
    [
      'hand-over-responsibility',
      handOver,
      'team-topology/team-apis/sre.yaml',
      {
        spec: {
          doesNot: expect.arrayContaining([
            expect.objectContaining({
              responsibility: expect.stringContaining('mail-and-dns'),
              handOffTo: expect.stringContaining('in-house-infra'),
              reason:
                'We specialise in the product. Company domains are not part of it.',
            }),
          ]),
        },
      },
    ],
  ])('%s dry-runs (%#)', async (name, values, path, entity) => {
    const { status, files, output, refusal } = await scaffolder.dryRun(
      name,
      values,
    );
    expect([status, refusal]).toEqual([200, undefined]);
    expect(read(files, path)).toMatchObject(entity);
    // What links to a pull request is there only where there is one.
    expect(output.links).toEqual([
      expect.objectContaining({ entityRef: expect.stringContaining(':') }),
    ]);
  });

  it('ends an interaction and changes nothing else of its file', async () => {
    const { files, refusal } = await scaffolder.dryRun('end-interaction', {
      interaction: 'teaminteraction:default/arrival-messages',
      ended: '2026-11-20',
    });
    expect(refusal).toBeUndefined();
    const path =
      'team-topology/interactions/5-in-house-infra-and-enabling.yaml';
    const before = readFileSync(join(examples, path), 'utf8').split('\n');
    const after = files.get(path)?.split('\n') ?? [];
    expect(after.filter(line => !before.includes(line))).toEqual([
      expect.stringMatching(/^ {2}ended: '?2026-11-20'?$/),
    ]);
    expect(before.filter(line => !after.includes(line))).toEqual([]);
  });

  it('moves a responsibility in both Team APIs in one change', async () => {
    const { files, refusal } = await scaffolder.dryRun(
      'hand-over-responsibility',
      {
        responsibility: 'responsibility:default/cloud-accounts',
        from: `${TEAM}sre`,
        to: `${TEAM}in-house-infra`,
        reason: 'In-house infra was founded for it.',
      },
    );
    expect(refusal).toBeUndefined();
    const giving = read(files, 'team-topology/team-apis/sre.yaml').spec;
    const taking = read(files, 'team-topology/team-apis/in-house-infra.yaml');
    expect(giving.interim ?? []).toEqual([]);
    expect(giving.doesNot).toContainEqual({
      responsibility: expect.stringContaining('cloud-accounts'),
      handOffTo: expect.stringContaining('in-house-infra'),
      reason: 'In-house infra was founded for it.',
    });
    expect(taking.spec.does).toContainEqual({
      responsibility: expect.stringContaining('cloud-accounts'),
    });
  });

  it('are all dry-run here', () => {
    expect(templateNames).toEqual([
      'declare-interaction',
      'end-interaction',
      'golden-path-scheduled-job',
      'golden-path-service',
      'hand-over-responsibility',
      'offer-capability',
      'opt-out',
      'publish-team-api',
      'start-enabling-engagement',
    ]);
  });

  it.each(templateNames)('%s says its version and publishes last', name => {
    const { template } = readTemplate(name);
    expect(template.metadata).toMatchObject({
      name,
      annotations: {
        'kumiki.dev/golden-path-version':
          expect.stringMatching(/^\d+\.\d+\.\d+$/),
      },
    });
    const ids = template.spec.steps.map(({ id }) => id);
    expect(ids.indexOf('publish')).toBe(ids.length - 1);
  });

  it('say nothing about the machine they were written on', () => {
    for (const name of templateNames) {
      for (const { path, base64Content } of readTemplate(name)
        .directoryContents) {
        const text = Buffer.from(base64Content, 'base64').toString('utf8');
        expect([path, text]).not.toEqual([
          path,
          expect.stringMatching(/registry\.|resolved"|\/home\//),
        ]);
      }
    }
  });
});
