import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PublishedDraft } from './__testUtils__/draftsPlugin';
import { parse } from 'yaml';
import {
  capability,
  changedCapability,
  changedInteraction,
  changedResponsibility,
  engagement,
  grouping,
  handOver,
  interaction,
  job,
  optOut,
  reorganisation,
  responsibility,
  reviewedOptOut,
  service,
  TEAM,
  teamApi,
} from './__testUtils__/goodValues';
import {
  examples,
  readDemoEntities,
  readTemplate,
  templateNames,
} from './__testUtils__/readDemo';
import { startScaffolder } from './__testUtils__/startScaffolder';

jest.setTimeout(60_000);

/** Made before In-house infra was founded. */
const outdated: PublishedDraft = {
  ...reorganisation,
  id: 'outdated',
  changes: [
    { type: 'found-team', team: `${TEAM}in-house-infra` },
    {
      type: 'retype-team',
      team: `${TEAM}sre`,
      teamType: 'enabling',
      was: 'stream-aligned',
    },
    ...reorganisation.changes,
  ],
};

describe('the templates', () => {
  let scaffolder: Awaited<ReturnType<typeof startScaffolder>>;

  beforeAll(async () => {
    scaffolder = await startScaffolder([], [reorganisation, outdated]);
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
      'publish-team-api',
      {
        ...teamApi,
        serviceLevels: [{ name: 'Reviews', target: 'within a day' }],
        versioning: 'None: we provide no software.',
        searchTerms: ['how to test'],
        meetings: [{ name: 'Daily sync', when: 'weekdays 10:00' }],
        currentWork: [{ title: 'Contract tests' }],
      },
      'team-topology/team-apis/quality.yaml',
      {
        spec: {
          serviceLevels: [{ name: 'Reviews', target: 'within a day' }],
          versioning: 'None: we provide no software.',
          searchTerms: ['how to test'],
          meetings: [{ name: 'Daily sync', when: 'weekdays 10:00' }],
          currentWork: [{ title: 'Contract tests' }],
        },
      },
    ],
    [
      'describe-grouping',
      grouping,
      'catalog/teamapi/corporate-platform.yaml',
      {
        kind: 'TeamApi',
        metadata: { name: 'corporate-platform' },
        spec: {
          team: grouping.team,
          grouping: 'platform',
          mission: grouping.mission,
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

  /** The lines that a dry run adds to a file of the demo, and those that it takes away. */
  async function linesOf(name: string, values: object, path: string) {
    const { files, refusal } = await scaffolder.dryRun(name, values);
    expect(refusal).toBeUndefined();
    const before = readFileSync(join(examples, path), 'utf8').split('\n');
    const after = files.get(path)?.split('\n') ?? [];
    return {
      added: after.filter(line => !before.includes(line)),
      gone: before.filter(line => !after.includes(line)),
    };
  }

  it('says what is in the way of an interaction, and changes nothing else of its file', async () => {
    const { added, gone } = await linesOf(
      'report-friction',
      {
        interaction: 'teaminteraction:default/arrival-messages',
        level: 'slowing',
        note: 'Messages wait for the mail servers',
        since: '2026-11-20',
      },
      'team-topology/interactions/5-in-house-infra-and-enabling.yaml',
    );
    // Others in the file have the same level.
    expect(added).toEqual([
      '    note: Messages wait for the mail servers',
      expect.stringMatching(/^ {4}since: '?2026-11-20'?$/),
    ]);
    expect(gone).toEqual([]);
  });

  it('changes a capability, and takes away what its new answer does not have', async () => {
    const entity = readDemoEntities('').find(
      it =>
        it.kind === 'Capability' && it.metadata.name === 'container-runtime',
    );
    const { added, gone } = await linesOf(
      'change-capability',
      { ...changedCapability, basis: JSON.stringify(entity?.spec) },
      'team-topology/capabilities.yaml',
    );
    expect(added).toEqual([
      '  title: Container runtime',
      '  reason: The next one is better',
      '  instead: capability:default/scheduled-jobs',
    ]);
    expect(gone).toContain(
      '  guide: https://docs.example.com/platform/container-runtime',
    );
    expect(gone).not.toContain('  owner: sre');
  });

  it('changes an interaction, with refs as they were written', async () => {
    const { added } = await linesOf(
      'change-interaction',
      changedInteraction,
      'team-topology/interactions/5-in-house-infra-and-enabling.yaml',
    );
    expect(added).toEqual(
      expect.arrayContaining([
        '  title: Messages about arrivals',
        '  until: 2999-03-31',
      ]),
    );
    expect(added.join()).not.toMatch('group:default');
  });

  it('changes a responsibility', async () => {
    const { added, gone } = await linesOf(
      'change-responsibility',
      changedResponsibility,
      'team-topology/responsibilities.yaml',
    );
    expect(added).toEqual(['  title: Mail, DNS and domains']);
    expect(gone).toHaveLength(1);
  });

  it('extends an opt-out, or ends it', async () => {
    const path = 'team-topology/opt-outs.yaml';
    const extended = await linesOf('review-opt-out', reviewedOptOut, path);
    expect(extended.added).toContain('  reviewBy: 2999-12-31');
    const ended = await linesOf(
      'review-opt-out',
      { entity: reviewedOptOut.entity, decision: 'end', confirmed: true },
      path,
    );
    expect(ended.added).toEqual([]);
    expect(ended.gone).toContain('  name: legacy-batch-off-container-runtime');
    expect(ended.gone).not.toContain(
      '  name: photo-training-off-scheduled-jobs',
    );
  });

  it('declares a responsibility with the team that does it, or with nobody', async () => {
    const { files } = await scaffolder.dryRun(
      'declare-responsibility',
      responsibility,
    );
    expect([...files.keys()].sort()).toEqual([
      'catalog/responsibility/office-network.yaml',
      'team-topology/team-apis/in-house-infra.yaml',
    ]);
    const { name, title } = responsibility;
    const alone = await scaffolder.dryRun('declare-responsibility', {
      name,
      title,
    });
    expect(alone.refusal).toBeUndefined();
    expect([...alone.files.keys()]).toEqual([
      'catalog/responsibility/office-network.yaml',
    ]);
  });

  it('removes a declaration and says what refers to it', async () => {
    const { files, output, refusal } = await scaffolder.dryRun(
      'remove-declaration',
      { entity: 'capability:default/scheduled-jobs', confirmed: true },
    );
    expect(refusal).toBeUndefined();
    const text = files.get('team-topology/capabilities.yaml');
    expect(text).not.toMatch('name: scheduled-jobs');
    expect(text).toMatch('name: container-runtime');
    expect(output.text[0].content).toMatch(
      'optout:default/photo-training-off-scheduled-jobs` (spec.capability)',
    );
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

  it('publishes a draft in one change', async () => {
    const { files, refusal, output } = await scaffolder.dryRun(
      'publish-draft',
      { draft: 'reorganisation' },
    );
    expect(refusal).toBeUndefined();
    expect([...files.keys()].sort()).toEqual([
      'catalog/group/office-network.yaml',
      'catalog/teamapi/office-network.yaml',
      'catalog/teaminteraction/office-network-with-guardian-2026-11-01.yaml',
      'team-topology/team-apis/sre.yaml',
    ]);
    expect(read(files, 'catalog/teamapi/office-network.yaml').spec).toEqual({
      team: `${TEAM}office-network`,
      type: 'platform',
      partOf: `${TEAM}corporate-platform`,
      founded: '2026-11-01',
      does: [{ responsibility: 'responsibility:default/cloud-accounts' }],
    });
    expect(output.text[0].content).toContain(
      'office\\-network was founded as a platform team',
    );
  });

  it('publishes nothing of a draft that no longer applies, and says why', async () => {
    const { files, refusal } = await scaffolder.dryRun('publish-draft', {
      draft: 'outdated',
    });
    expect(refusal).toContain('2 of 5 changes cannot be published');
    expect(refusal).toContain('group:default/in-house-infra is there already');
    expect(refusal).toContain('it is platform now');
    expect([...files.keys()]).toEqual([]);
  });

  it('are all dry-run here', () => {
    expect(templateNames).toEqual([
      'change-capability',
      'change-interaction',
      'change-responsibility',
      'declare-interaction',
      'declare-responsibility',
      'describe-grouping',
      'end-interaction',
      'golden-path-scheduled-job',
      'golden-path-service',
      'hand-over-responsibility',
      'offer-capability',
      'opt-out',
      'publish-draft',
      'publish-team-api',
      'remove-declaration',
      'report-friction',
      'review-opt-out',
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
