import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { component } from '../__testUtils__/openGithub';
import { readAnnotationRules, RepositoryAccess } from './RepositoryAccess';

const VAULT = 'nursery/vault';

function accessWith(allowAnnotation: object[] = []) {
  const config = new ConfigReader({
    integrations: {
      github: [{ host: 'github.com' }, { host: 'ghe.example.com' }],
    },
    scorecards: { providers: { github: { allowAnnotation } } },
  });
  return RepositoryAccess.create({
    integrations: ScmIntegrations.fromConfig(config),
    allowed: readAnnotationRules(config),
  });
}

/** A component that names the vault and is declared somewhere. */
function naming(location: string, annotations: Record<string, string> = {}) {
  return component('x', VAULT, {
    'backstage.io/managed-by-location': location,
    ...annotations,
  });
}

describe('RepositoryAccess', () => {
  it.each([
    'url:https://github.com/nursery/vault/blob/main/catalog-info.yaml',
    'url:https://github.com/nursery/vault/tree/a/branch/with/slashes/catalog-info.yaml',
    'url:https://github.com/Nursery/Vault/blob/main/catalog-info.yaml',
    'url:https://github.com/nursery/vault.git',
  ])('finds the own repository of what was read from %s', location => {
    expect(accessWith().find(naming(location))).toEqual({
      host: 'github.com',
      owner: 'nursery',
      repo: 'vault',
    });
  });

  it.each([
    [
      'another repository',
      'url:https://github.com/nursery/billing/blob/main/a.yaml',
    ],
    [
      'a name that begins like it',
      'url:https://github.com/nursery/vault-2/blob/main/a.yaml',
    ],
    [
      'another owner',
      'url:https://github.com/nursery-2/vault/blob/main/a.yaml',
    ],
    [
      'a host that is not configured',
      'url:https://github.com.example.com/nursery/vault/blob/main/a.yaml',
    ],
    [
      'a host behind credentials',
      'url:https://github.com@example.com/nursery/vault/blob/main/a.yaml',
    ],
    [
      'a path that leads elsewhere',
      'url:https://github.com/nursery/vault/../billing/blob/main/a.yaml',
    ],
    ['a file', 'file:/github.com/nursery/vault/a.yaml'],
    ['a provider', 'directory:https://github.com/nursery/vault'],
    ['nonsense', 'nonsense'],
    ['nowhere', ''],
  ])('refuses what was read from %s', (_, location) => {
    expect(() => accessWith().find(naming(location))).toThrow(
      /^github\.com\/project-slug names .+, which is not the entity's own repository: it is (?:not )?declared in /,
    );
  });

  it('looks for the repository on the host that the entity was read from', () => {
    const entity = naming(
      'url:https://ghe.example.com/nursery/vault/blob/main/a.yaml',
    );

    expect(accessWith().find(entity)).toMatchObject({
      host: 'ghe.example.com',
    });
  });

  it('does not believe what the author writes', () => {
    const entity = naming(
      'url:https://github.com/nursery/billing/blob/main/a.yaml',
      {
        'backstage.io/source-location': 'url:https://github.com/nursery/vault/',
        'backstage.io/view-url': 'https://github.com/nursery/vault/',
        'backstage.io/edit-url': 'https://github.com/nursery/vault/',
        'backstage.io/managed-by-origin-location':
          'url:https://github.com/nursery/vault/blob/main/a.yaml',
      },
    );

    expect(() => accessWith().find(entity)).toThrow(
      "names github.com/nursery/vault, which is not the entity's own repository: it is declared in github.com/nursery/billing",
    );
  });

  it('does not ask another host because the author writes its name', () => {
    const entity = naming(
      'url:https://github.com/nursery/vault/blob/main/a.yaml',
      { 'backstage.io/source-location': 'url:https://ghe.example.com/x/y/' },
    );

    expect(() => accessWith().find(entity)).toThrow(
      'names ghe.example.com/nursery/vault',
    );
  });

  const central = 'url:https://github.com/nursery/catalog/blob/main/vault.yaml';

  it.each([
    ['by name', [{ from: ['nursery/catalog'], repositories: [VAULT] }]],
    [
      'in any case',
      [{ from: ['Nursery/Catalog'], repositories: ['NURSERY/*'] }],
    ],
    ['by owner', [{ from: ['nursery/*'], repositories: ['nursery/*'] }]],
    [
      'with the host',
      [
        {
          from: ['github.com/nursery/*'],
          repositories: ['github.com/nursery/vault'],
        },
      ],
    ],
    ['from anywhere', [{ repositories: [VAULT] }]],
    [
      'as the second rule',
      [{ repositories: ['x/y'] }, { repositories: [VAULT] }],
    ],
  ])('allows what is configured %s', (_, rules) => {
    expect(accessWith(rules).find(naming(central))).toMatchObject({
      repo: 'vault',
    });
  });

  it.each([
    ['another place', [{ from: ['nursery/billing'], repositories: [VAULT] }]],
    [
      'other repositories',
      [{ from: ['nursery/catalog'], repositories: ['nursery/billing'] }],
    ],
    [
      'half of it in each of two rules',
      [
        { from: ['nursery/billing'], repositories: [VAULT] },
        { from: ['nursery/catalog'], repositories: ['nursery/billing'] },
      ],
    ],
    ['another host', [{ repositories: ['ghe.example.com/nursery/*'] }]],
    ['nothing', [{ repositories: [] }]],
    ['no place', [{ from: [], repositories: [VAULT] }]],
  ])('refuses what is configured for %s', (_, rules) => {
    expect(() => accessWith(rules).find(naming(central))).toThrow(
      "not the entity's own repository",
    );
  });

  it('allows what is read from no repository only from anywhere', () => {
    const file = naming('file:/catalog/vault.yaml');

    expect(accessWith([{ repositories: [VAULT] }]).find(file)).toMatchObject({
      repo: 'vault',
    });
    expect(() =>
      accessWith([{ from: ['nursery/*'], repositories: [VAULT] }]).find(file),
    ).toThrow('not declared in a repository on GitHub');
  });

  it.each([
    'nursery',
    '*/*',
    'nursery/va*',
    'a/b/c/d',
    '../x',
    'x/..',
    'nursery/',
  ])('does not start with the pattern %p', pattern => {
    expect(() => accessWith([{ repositories: [pattern] }])).toThrow(
      'allowed: owner/name, owner/*, host/owner/name, host/owner/*',
    );
    expect(() =>
      accessWith([{ from: [pattern], repositories: [VAULT] }]),
    ).toThrow('scorecards.providers.github.allowAnnotation[0].from');
  });
});
