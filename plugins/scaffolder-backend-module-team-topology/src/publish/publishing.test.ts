import { mockServices } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import { JsonObject } from '@backstage/types';
import { startActions } from '../__testUtils__/startActions';
import { REPOSITORY, SRE } from '../__testUtils__/tsubomi';
import { GithubPublisher } from './GithubPublisher';
import { GitlabPublisher } from './GitlabPublisher';
import { PublishSettings } from './PublishSettings';
import { TemplatePublisher } from './TemplatePublisher';

const { start } = startActions();

const configured = (publish: JsonObject, more?: JsonObject) => ({
  kumiki: { templates: { publish } },
  ...more,
});

/** The publishers that are built in; what they would ask for is not there. */
function builtIn(config: JsonObject): TemplatePublisher[] {
  const root = mockServices.rootConfig({ data: config });
  const integrations = ScmIntegrations.fromConfig(root);
  const settings = PublishSettings.fromConfig(root, integrations);
  return [
    GithubPublisher.create({
      integrations,
      settings,
      credentials: {
        getCredentials: async () => ({ type: 'token', token: 'x' }),
      },
    }),
    GitlabPublisher.create({ integrations, settings }),
  ];
}

const publishChange = (config: JsonObject, input: JsonObject = {}) =>
  start({
    config,
    publishers: builtIn(config),
    workspace: { 'new.yaml': 'a: 1\n' },
  }).run('kumiki:publish:change', { title: 'A change', ...input });

const publishProject = (config: JsonObject, name = 'nap-times') =>
  start({
    config,
    publishers: builtIn(config),
    workspace: { 'catalog-info.yaml': 'a: 1\n' },
  }).run('kumiki:publish:project', { title: 'A project', name });

const PROJECTS = 'https://github.com/acme';

describe('publishing', () => {
  it.each<[string, JsonObject, string]>([
    [
      'nothing is configured',
      {},
      'kumiki.templates.publish.to is not configured, so nothing can be published; allowed: github, gitlab',
    ],
    [
      'there is no such publisher',
      configured({ to: 'bitbucket' }),
      'kumiki.templates.publish.to is "bitbucket", so nothing can be published; allowed: github, gitlab',
    ],
    [
      'new declarations have no repository',
      configured({ to: 'github' }),
      'kumiki.templates.publish.declarations is not configured',
    ],
    [
      'the host is none of GitHub',
      configured({
        to: 'github',
        declarations: 'https://gitlab.com/acme/catalog',
      }),
      'gitlab.com is not a host of integrations.github; allowed: one of github.com',
    ],
    [
      'the host is none of GitLab',
      configured({
        to: 'gitlab',
        declarations: 'https://github.com/acme/catalog',
      }),
      'github.com is not a host of integrations.gitlab; allowed: one of gitlab.com',
    ],
    [
      'people have to use their own token',
      configured(
        { to: 'github', declarations: 'https://github.com/acme/catalog' },
        { scaffolder: { requireScmUserCredentials: true } },
      ),
      'scaffolder.requireScmUserCredentials is true',
    ],
  ])('names the setting where %s', async (_, config, message) => {
    await expect(publishChange(config)).rejects.toThrow(message);
  });

  it('names the setting where projects have no place', async () => {
    await expect(publishProject(configured({ to: 'gitlab' }))).rejects.toThrow(
      'kumiki.templates.publish.projects is not configured',
    );
  });

  it.each([
    [{ declarations: 'acme/catalog' }, 'kumiki.templates.publish.declarations'],
    [{ projects: 'https://github.com' }, 'kumiki.templates.publish.projects'],
    [{ visibility: 'secret' }, 'allowed: private, internal, public'],
  ])('refuses to start with %j', (publish, message) => {
    expect(() => builtIn(configured(publish))).toThrow(message);
  });

  it.each(['../elsewhere', 'a/b', '', '-x', 'a b'])(
    'refuses a project called %p',
    async name => {
      await expect(
        publishProject(configured({ to: 'github', projects: PROJECTS }), name),
      ).rejects.toThrow(/^name is/);
    },
  );

  it('refuses a fetched file that is gone, unless a step removed it', async () => {
    const files = [
      { entityRef: 'teamapi:default/sre', path: SRE, revision: 'a' },
    ];
    const publishers: TemplatePublisher[] = [
      {
        id: 'demo',
        publishChange: async change => ({
          state: 'published',
          paths: change.files.flatMap(it => (it.content ? [] : [it.path])),
        }),
        publishProject: jest.fn(),
      },
    ];
    const actions = start({ publishers });
    const input = { title: 'Remove', fetched: { files } };

    await expect(actions.run('kumiki:publish:change', input)).rejects.toThrow(
      `${SRE} was read and is no longer in the workspace`,
    );
    expect(
      await actions.run('kumiki:publish:change', { ...input, removed: [SRE] }),
    ).toMatchObject({ paths: [SRE] });
  });

  it('goes to the repository that has the declaration, in one line', async () => {
    const publish = jest.fn(async () => ({
      state: 'proposed' as const,
      remoteUrl: 'https://example.com/1',
      paths: [],
    }));
    const actions = start({
      publishers: [
        { id: 'demo', publishChange: publish, publishProject: jest.fn() },
      ],
    });
    const fetched = await actions.run('kumiki:entity:fetch', {
      entityRefs: ['teamapi:default/sre'],
    });

    const output = await actions.run('kumiki:publish:change', {
      title: ' Two\nlines ',
      fetched: fetched as JsonObject,
    });

    expect(publish).toHaveBeenCalledWith(
      expect.objectContaining({
        title: 'Two lines',
        source: { repository: REPOSITORY, branch: 'main' },
      }),
      expect.anything(),
    );
    expect(output.next).toContain('(https://example.com/1)');
  });
});

describe('the repository of a project', () => {
  it.each([
    ['https://github.com/acme', { 'github.com/project-slug': 'acme/naps' }],
    [
      'https://gitlab.com/acme/child/',
      { 'gitlab.com/project-slug': 'acme/child/naps' },
    ],
    [
      'https://bitbucket.org/acme',
      { 'bitbucket.org/project-slug': 'acme/naps' },
    ],
  ])('is recorded for %s', async (projects, annotations) => {
    const actions = start({
      config: configured({ to: 'demo', projects }),
      workspace: {
        'catalog-info.yaml':
          'apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: { name: naps }\n',
      },
    });
    await actions.run('kumiki:golden-path:stamp', { repository: 'naps' });
    for (const [name, value] of Object.entries(annotations)) {
      expect(actions.read('catalog-info.yaml')).toContain(`${name}: ${value}`);
    }
  });

  it('is that of GitLab without the path that the instance is below', async () => {
    const actions = start({
      config: configured(
        { to: 'demo', projects: 'https://acme.com/gitlab/platform' },
        {
          integrations: {
            gitlab: [
              {
                host: 'acme.com',
                baseUrl: 'https://acme.com/gitlab',
                apiBaseUrl: 'https://acme.com/gitlab/api/v4',
              },
            ],
          },
        },
      ),
      workspace: {
        'catalog-info.yaml':
          'apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: { name: naps }\n',
      },
    });
    await actions.run('kumiki:golden-path:stamp', { repository: 'naps' });
    expect(actions.read('catalog-info.yaml')).toContain(
      'gitlab.com/project-slug: platform/naps',
    );
  });

  it('is refused on a host without an integration', async () => {
    const actions = start({
      config: configured({ to: 'demo', projects: 'https://example.com/acme' }),
      workspace: {
        'catalog-info.yaml': 'apiVersion: v1\nkind: A\nmetadata: { name: a }\n',
      },
    });
    await expect(
      actions.run('kumiki:golden-path:stamp', { repository: 'naps' }),
    ).rejects.toThrow(
      'kumiki.templates.publish.projects is "https://example.com/acme", for which no integration is configured',
    );
  });
});
