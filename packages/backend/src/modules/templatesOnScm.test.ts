import { parse } from 'yaml';
import {
  TEAM,
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
  removal,
  reorganisation,
  responsibility,
  reviewedOptOut,
  service,
  teamApi,
} from './__testUtils__/goodValues';
import { templateNames } from './__testUtils__/readDemo';
import { startScmScaffolder } from './__testUtils__/scm/startScmScaffolder';

jest.setTimeout(120_000);

/** A template that changes declarations, a good answer to its form, and what it proposes. */
interface Change {
  values: object;
  title: string;
  /** What each file declares afterwards; null where it is gone. */
  files: Record<string, object | null>;
}

const CHANGES: Record<string, Change> = {
  'change-capability': {
    values: changedCapability,
    title: 'Change capability:default/container-runtime',
    files: { 'team-topology/capabilities.yaml': {} },
  },
  'change-interaction': {
    values: changedInteraction,
    title: 'Change teaminteraction:default/arrival-messages',
    files: {
      'team-topology/interactions/5-in-house-infra-and-enabling.yaml': {},
    },
  },
  'change-responsibility': {
    values: changedResponsibility,
    title: 'Change responsibility:default/mail-and-dns',
    files: { 'team-topology/responsibilities.yaml': {} },
  },
  'declare-responsibility': {
    values: responsibility,
    title: 'Add responsibility:default/office-network',
    files: {
      'catalog/responsibility/office-network.yaml': {
        spec: { area: 'corporate' },
      },
      'team-topology/team-apis/in-house-infra.yaml': {
        spec: {
          does: expect.arrayContaining([
            { responsibility: 'responsibility:default/office-network' },
          ]),
        },
      },
    },
  },
  'remove-declaration': {
    values: removal,
    title: 'Remove teamapi:default/quality',
    files: { 'team-topology/team-apis/quality.yaml': null },
  },
  'review-opt-out': {
    values: reviewedOptOut,
    title: 'Extend optout:default/legacy-batch-off-container-runtime',
    files: { 'team-topology/opt-outs.yaml': {} },
  },
  'declare-interaction': {
    values: interaction,
    title: 'Declare: Nap times together',
    files: {
      'catalog/teaminteraction/guardian-with-memories-2026-11-01.yaml': {
        kind: 'TeamInteraction',
        spec: interaction.interaction,
      },
    },
  },
  'end-interaction': {
    values: {
      interaction: 'teaminteraction:default/arrival-messages',
      ended: '2026-11-20',
    },
    title: 'End teaminteraction:default/arrival-messages',
    files: {
      'team-topology/interactions/5-in-house-infra-and-enabling.yaml': {},
    },
  },
  'report-friction': {
    values: {
      interaction: 'teaminteraction:default/arrival-messages',
      level: 'slowing',
      since: '2026-11-20',
    },
    title: 'Friction in teaminteraction:default/arrival-messages',
    files: {
      'team-topology/interactions/5-in-house-infra-and-enabling.yaml': {},
    },
  },
  'hand-over-responsibility': {
    values: handOver,
    title:
      'Hand responsibility:default/mail-and-dns over to group:default/in-house-infra',
    files: {
      'team-topology/team-apis/in-house-infra.yaml': {
        spec: {
          does: expect.arrayContaining([
            { responsibility: 'responsibility:default/mail-and-dns' },
          ]),
        },
      },
      'team-topology/team-apis/sre.yaml': {
        spec: {
          doesNot: expect.arrayContaining([
            expect.objectContaining({
              responsibility: 'mail-and-dns',
              handOffTo: `${TEAM}in-house-infra`,
            }),
          ]),
        },
      },
    },
  },
  'offer-capability': {
    values: capability,
    title: 'Add capability:default/message-queue',
    files: {
      'catalog/capability/message-queue.yaml': {
        kind: 'Capability',
        spec: { owner: capability.owner, verdict: 'offered' },
      },
    },
  },
  'opt-out': {
    values: optOut,
    title:
      'Opt component:default/bus-tracking out of capability:default/container-runtime',
    files: {
      'catalog/optout/bus-tracking-off-container-runtime.yaml': {
        kind: 'OptOut',
        spec: { subject: optOut.component, instead: optOut.instead },
      },
    },
  },
  'describe-grouping': {
    values: grouping,
    title: 'Describe group:default/corporate-platform as a grouping',
    files: {
      'catalog/teamapi/corporate-platform.yaml': {
        kind: 'TeamApi',
        spec: { grouping: 'platform', mission: grouping.mission },
      },
    },
  },
  'publish-draft': {
    values: { draft: reorganisation.id },
    title: reorganisation.name,
    files: {
      'catalog/group/office-network.yaml': { kind: 'Group' },
      'catalog/teamapi/office-network.yaml': {
        kind: 'TeamApi',
        spec: { type: 'platform' },
      },
      'catalog/teaminteraction/office-network-with-guardian-2026-11-01.yaml': {
        kind: 'TeamInteraction',
        spec: { from: `${TEAM}office-network` },
      },
      'team-topology/team-apis/sre.yaml': { kind: 'TeamApi' },
    },
  },
  'publish-team-api': {
    values: { ...teamApi, mission: 'Teams test what they build, early.' },
    title: 'Publish the Team API of group:default/quality',
    files: {
      'team-topology/team-apis/quality.yaml': {
        spec: { mission: 'Teams test what they build, early.' },
      },
    },
  },
  'start-enabling-engagement': {
    values: engagement,
    title: 'Start: SRE embedded in facility',
    files: {
      'catalog/teaminteraction/sre-enables-facility-2026-12-01.yaml': {
        spec: engagement.interaction,
      },
    },
  },
};

/** A golden path, and a good answer to its form. */
const PROJECTS: Record<string, { name: string }> = {
  'golden-path-service': service,
  'golden-path-scheduled-job': job,
};

const changes = Object.keys(CHANGES);
const projects = Object.keys(PROJECTS);

it('every template runs here', () => {
  expect([...changes, ...projects].sort()).toEqual([...templateNames].sort());
});

describe.each([
  {
    to: 'github' as const,
    slug: 'github.com/project-slug',
    propose: /^POST .*\/pulls$/,
    write: /^POST .*\/git\/(blobs|trees)$/,
    create: /^POST \/orgs\/acme\/repos$/,
    denied: { message: 'Resource not accessible by integration' },
  },
  {
    to: 'gitlab' as const,
    slug: 'gitlab.com/project-slug',
    propose: /^POST .*\/merge_requests$/,
    write: /^POST .*\/repository\/commits$/,
    create: /^POST .*\/projects$/,
    denied: { message: '403 Forbidden' },
  },
])('with $to', ({ to, slug, propose, write, create, denied }) => {
  let scaffolder: Awaited<ReturnType<typeof startScmScaffolder>>;
  let repository: ReturnType<typeof scaffolder.reset>;

  beforeAll(async () => {
    scaffolder = await startScmScaffolder(to);
  });
  afterAll(() => scaffolder.end());
  beforeEach(() => {
    repository = scaffolder.reset();
  });

  const deny = (pattern: RegExp) => {
    scaffolder.scm.intercept = request =>
      pattern.test(request) ? { status: 403, json: denied } : undefined;
  };
  /** Nothing is proposed, and no branch is left behind. */
  const expectNothing = () => {
    expect(repository.proposals).toEqual([]);
    expect([...repository.branches.keys()]).toEqual(['main']);
  };

  describe.each(changes)('%s', name => {
    const { values, title, files } = CHANGES[name];

    it('proposes its change, and nothing else', async () => {
      const { status, output, log } = await scaffolder.run(name, values);

      expect([status, log]).toEqual(['completed', expect.any(String)]);
      expect(repository.proposals).toEqual([
        {
          title,
          body: expect.stringContaining(`with \`template:default/${name}\`.`),
          branch: expect.stringMatching(/^kumiki\/[a-z0-9-]+-[0-9a-f]{8}$/),
          target: 'main',
          url: expect.stringContaining('/acme/catalog/'),
          isOpen: true,
        },
      ]);
      const [{ branch, url }] = repository.proposals;
      expect(repository.commit(branch)?.message).toBe(title);
      const changed = repository.changes(branch);
      expect(Object.keys(changed)).toEqual(Object.keys(files).sort());
      const declared = Object.fromEntries(
        Object.entries(changed)
          // Files of many documents are read elsewhere.
          .filter(([path]) => Object.keys(files[path] ?? { gone: 1 }).length)
          .map(([path, text]) => [path, text === null ? null : parse(text)]),
      );
      expect({ ...files, ...declared }).toMatchObject(files);
      expect(output.links).toContainEqual({
        title: 'The proposed change',
        url,
      });
      expect(output.text).toContainEqual({
        title: 'What happens next',
        content: expect.stringContaining(`merge [the proposed change](${url})`),
      });
    });

    it('is refused while the same change is proposed, and runs again once it is closed', async () => {
      await scaffolder.run(name, values);
      const [first] = repository.proposals;

      const { status, log } = await scaffolder.run(name, values);

      expect(status).toBe('failed');
      expect(log).toContain(
        `ConflictError: The same change is already proposed in ${first.url}`,
      );
      expect(repository.proposals).toHaveLength(1);

      first.isOpen = false;
      expect(await scaffolder.run(name, values)).toMatchObject({
        status: 'completed',
      });
      expect(repository.proposals[1].branch).toBe(`${first.branch}-2`);
    });

    it('is refused where somebody has changed or added a file in the meantime', async () => {
      const paths = Object.keys(files);
      const isThere = (path: string) =>
        repository.read('main', path) !== undefined;
      const before = paths.find(isThere);
      if (before === undefined) {
        repository.push(paths[0], 'kind: SomethingElse\n');
      } else {
        scaffolder.scm.afterRead = () =>
          paths
            .filter(isThere)
            .forEach(it =>
              repository.push(
                it,
                `${repository.read('main', it)}\n# by hand\n`,
              ),
            );
      }

      const { status, log } = await scaffolder.run(name, values);

      expect(status).toBe('failed');
      expect(log).toMatch(
        before === undefined
          ? /ConflictError: .* exists already/
          : /ConflictError: Somebody has changed .* since it was read/,
      );
      expectNothing();
    });

    it.each([
      ['write', write],
      ['propose', propose],
    ])('says so where the credentials may not %s', async (_, pattern) => {
      deny(pattern);

      const { status, log } = await scaffolder.run(name, values);

      expect(status).toBe('failed');
      expect(log).toMatch(
        /NotAllowedError: Git(Hub|Lab) does not allow to .*acme\/catalog.*403.*the credentials of the integration need/,
      );
      expectNothing();
    });

    it('says so where the repository is not there', async () => {
      scaffolder.scm.repositories.clear();

      const { status, log } = await scaffolder.run(name, values);

      expect(status).toBe('failed');
      expect(log).toMatch(/NotFoundError: .*/);
    });
  });

  describe.each(projects)('%s', name => {
    const values = PROJECTS[name];
    const path = `acme/${values.name}`;

    it('creates a repository with the project, and registers it', async () => {
      const { status, output, log } = await scaffolder.run(name, values);

      expect([status, log]).toEqual(['completed', expect.any(String)]);
      const created = scaffolder.scm.repositories.get(path);
      const files = created?.commit('main')?.files;
      expect([...(files?.keys() ?? [])]).toEqual(
        expect.arrayContaining([
          '.github/workflows/ci.yaml',
          'README.md',
          'catalog-info.yaml',
          'docs/runbook.md',
          'package.json',
          'src/main.ts',
        ]),
      );
      expect(files?.get('README.md')?.toString('utf8')).toContain(values.name);
      expect(
        parse(files?.get('catalog-info.yaml')?.toString('utf8') ?? ''),
      ).toMatchObject({
        metadata: { name: values.name, annotations: { [slug]: path } },
      });
      expect(created?.commit('main')?.message).toBe(
        `Add component:default/${values.name}`,
      );
      expect(output.links).toContainEqual({
        title: 'The repository',
        url: expect.stringMatching(new RegExp(`/${path}$`)),
      });
      expect(scaffolder.addLocation.mock.calls).toEqual([
        [
          {
            type: 'url',
            target: expect.stringMatching(
              new RegExp(`/${path}/(-/)?blob/main/catalog-info.yaml$`),
            ),
          },
          expect.anything(),
        ],
      ]);
      expectNothing();
    });

    it('is refused where the name is taken', async () => {
      await scaffolder.run(name, values);

      const { status, log } = await scaffolder.run(name, values);

      expect(status).toBe('failed');
      expect(log).toMatch(/InputError: .*acme\/nap-.*(taken|already exists)/);
    });

    it('says so where the credentials may not create repositories', async () => {
      deny(create);

      const { status, log } = await scaffolder.run(name, values);

      expect(status).toBe('failed');
      expect(log).toMatch(/NotAllowedError: .*does not allow to create the/);
      expect(scaffolder.scm.repositories.has(path)).toBe(false);
    });
  });
});
