import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import {
  capability,
  engagement,
  handOver,
  interaction,
  optOut,
  service,
  teamApi,
} from './__testUtils__/goodValues';
import { examples } from './__testUtils__/readDemo';
import { startScaffolder } from './__testUtils__/startScaffolder';

jest.setTimeout(60_000);

const OTHER = 'group:other/sre';
const PATH = 'team-topology/team-apis/sre.yaml';

/** A team with the name of another one, one that is gone, and a component with the name of another one. */
const namesakes = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'sre', namespace: 'other' },
    spec: { type: 'team', children: [] },
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'bus-tracking', namespace: 'other' },
    spec: { type: 'service', lifecycle: 'production', owner: 'sre' },
  },
  {
    apiVersion: 'kumiki.dev/v1alpha1',
    kind: 'Responsibility',
    metadata: { name: 'card-payments', namespace: 'default' },
    spec: {},
  },
  {
    apiVersion: 'kumiki.dev/v1alpha1',
    kind: 'TeamApi',
    metadata: { name: 'payments', namespace: 'default' },
    spec: {
      team: 'payments',
      does: [{ responsibility: 'responsibility:default/card-payments' }],
    },
  },
];

describe('the templates, where two teams have one name', () => {
  let scaffolder: Awaited<ReturnType<typeof startScaffolder>>;

  beforeAll(async () => {
    scaffolder = await startScaffolder(namesakes);
  });
  afterAll(() => scaffolder.end());

  it.each<[string, object, string, string]>([
    [
      'publish-team-api',
      { ...teamApi, team: OTHER },
      'catalog/teamapi/other/sre.yaml',
      'teamapi:other/sre',
    ],
    [
      'declare-interaction',
      {
        ...interaction,
        interaction: { ...interaction.interaction, from: OTHER },
      },
      'catalog/teaminteraction/other/sre-with-memories-2026-11-01.yaml',
      'teaminteraction:other/sre-with-memories-2026-11-01',
    ],
    [
      'start-enabling-engagement',
      {
        ...engagement,
        interaction: { ...engagement.interaction, from: OTHER },
      },
      'catalog/teaminteraction/other/sre-enables-facility-2026-12-01.yaml',
      'teaminteraction:other/sre-enables-facility-2026-12-01',
    ],
    [
      'offer-capability',
      { ...capability, owner: OTHER },
      'catalog/capability/other/message-queue.yaml',
      'capability:other/message-queue',
    ],
    [
      'opt-out',
      { ...optOut, component: 'component:other/bus-tracking' },
      'catalog/optout/other/bus-tracking-off-container-runtime.yaml',
      'optout:other/bus-tracking-off-container-runtime',
    ],
    [
      'golden-path-service',
      { ...service, owner: OTHER },
      'catalog-info.yaml',
      'component:other/nap-times',
    ],
  ])(
    '%s declares what is new beside its team',
    async (name, values, path, ref) => {
      const { files, refusal, output } = await scaffolder.dryRun(name, values);
      expect(refusal).toBeUndefined();
      expect([...files.keys()]).toContain(path);
      expect(files.get(path)).toMatch(/namespace: other/);
      expect(files.has(PATH)).toBe(false);
      expect(output.links).toEqual([
        expect.objectContaining({ entityRef: ref }),
      ]);
    },
  );

  it('hand-over-responsibility says that the other one has no Team API', async () => {
    const { refusal } = await scaffolder.dryRun('hand-over-responsibility', {
      ...handOver,
      to: OTHER,
    });
    expect(refusal).toMatch('group:other/sre has no Team API');
  });

  it('hand-over-responsibility takes over from a team that is gone', async () => {
    const { files, refusal } = await scaffolder.dryRun(
      'hand-over-responsibility',
      {
        responsibility: 'responsibility:default/card-payments',
        to: handOver.to,
      },
    );
    expect(refusal).toBeUndefined();
    expect(
      parse(files.get('team-topology/team-apis/in-house-infra.yaml') ?? '').spec
        .does,
    ).toContainEqual({
      responsibility: 'responsibility:default/card-payments',
    });
  });
});

describe('publish-team-api, for a team that has a Team API', () => {
  const path = 'team-topology/team-apis/billing.yaml';
  const before = parse(readFileSync(join(examples, path), 'utf8')).spec;
  const required = {
    team: 'group:default/billing',
    type: before.type,
    mission: 'Invoices that are right.',
    channels: before.contact.channels.map(
      ({ type, name }: { type: string; name: string }) => ({ type, name }),
    ),
  };
  let scaffolder: Awaited<ReturnType<typeof startScaffolder>>;

  beforeAll(async () => {
    scaffolder = await startScaffolder();
  });
  afterAll(() => scaffolder.end());

  it('deletes nothing where only the required fields are filled in', async () => {
    const { files, refusal, output } = await scaffolder.dryRun(
      'publish-team-api',
      required,
    );
    expect(refusal).toBeUndefined();
    const after = parse(files.get(path) ?? '').spec;
    expect(Object.keys(before.contact).length).toBeGreaterThan(1);
    expect(after).toEqual({
      ...before,
      mission: required.mission,
    });
    expect(output.text).toEqual([
      {
        title: 'What changed',
        content: expect.stringContaining('- `spec.mission`: was `'),
      },
      { title: 'What happens next', content: expect.any(String) },
    ]);
  });

  it('adds what it does, does not do and does for the time being', async () => {
    const { files, refusal } = await scaffolder.dryRun('publish-team-api', {
      ...required,
      doesNot: [
        {
          responsibility: 'responsibility:default/data-platform',
          handOffTo: 'group:default/insights',
        },
      ],
      interim: [
        {
          responsibility: 'responsibility:default/mail-and-dns',
          since: '2026-11-01',
          reviewBy: '2999-01-01',
        },
      ],
    });
    expect(refusal).toBeUndefined();
    const { doesNot, interim } = parse(files.get(path) ?? '').spec;
    expect(doesNot).toContainEqual({
      responsibility: 'data-platform',
      handOffTo: 'group:default/insights',
      reason: before.doesNot[1].reason,
    });
    expect(interim).toContainEqual({
      responsibility: 'responsibility:default/mail-and-dns',
      rightfulOwner: 'nobody yet',
      since: '2026-11-01',
      reviewBy: '2999-01-01',
    });
  });
});
