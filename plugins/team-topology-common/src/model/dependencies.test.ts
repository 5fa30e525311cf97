import { Entity } from '@backstage/catalog-model';
import { component, group, interaction } from './__testUtils__/builders';
import { buildOrgModel } from './buildOrgModel';
import { isMostlyUndescribed } from './dependencies';

const TODAY = '2026-11-22';

const teams = ['billing', 'memories', 'sre'].map(name => group(name));

function related(
  entity: Entity,
  type: string,
  ...targetRefs: string[]
): Entity {
  const relations = targetRefs.map(targetRef => ({ type, targetRef }));
  return { ...entity, relations: [...(entity.relations ?? []), ...relations] };
}

const owned = (name: string, owner: string, spec = {}) =>
  component(name, { owner, ...spec });

function inferredIn(entities: Entity[], at = TODAY) {
  const { dependencies } = buildOrgModel([...teams, ...entities], {
    at,
    today: TODAY,
  });
  return dependencies?.map(
    ({ from, to, components }) =>
      `${from.replace('group:default/', '')} -> ${to.replace(
        'group:default/',
        '',
      )}: ${components}`,
  );
}

const provider = related(
  owned('accounts', 'sre'),
  'providesApi',
  'api:default/accounts',
);
const consumer = (name: string, owner: string) =>
  related(owned(name, owner), 'consumesApi', 'api:default/accounts');

describe('what the catalog lets guess of who works with whom', () => {
  it('counts the components that use an API of another team', () => {
    expect(
      inferredIn([
        provider,
        consumer('invoices', 'billing'),
        consumer('dunning', 'billing'),
        consumer('albums', 'memories'),
      ]),
    ).toEqual(['sre -> billing: 2', 'sre -> memories: 1']);
  });

  it('counts a component once, however often it depends on the same team', () => {
    expect(
      inferredIn([
        provider,
        owned('queue', 'sre'),
        related(
          consumer('invoices', 'billing'),
          'dependsOn',
          'component:default/queue',
          'component:default/accounts',
        ),
      ]),
    ).toEqual(['sre -> billing: 1']);
  });

  it.each<[string, Entity[]]>([
    ['within a team', [provider, consumer('admin', 'sre')]],
    [
      'of a component that is not there',
      [
        related(
          owned('invoices', 'billing'),
          'dependsOn',
          'component:default/x',
        ),
      ],
    ],
    ['of an API that nobody provides', [consumer('invoices', 'billing')]],
    ['of a team that is not there', [provider, consumer('x', 'unknown')]],
    [
      'between teams that have said how',
      [
        provider,
        consumer('invoices', 'billing'),
        interaction('platform', { from: 'billing', to: ['sre'] }),
      ],
    ],
  ])('is nothing %s', (_, entities) => {
    expect(inferredIn(entities)).toEqual([]);
  });

  it('is not known of the past', () => {
    const entities = [provider, consumer('invoices', 'billing')];
    expect(inferredIn(entities)).toHaveLength(1);
    expect(inferredIn(entities, '2025-01-01')).toBeUndefined();
  });

  it('has an end', () => {
    const many = Array.from({ length: 120 }, (_, index) => `t${index}`);
    const { dependencies } = buildOrgModel(
      [
        ...many.map(name => group(name)),
        ...many.map(name =>
          related(
            related(owned(`of-${name}`, name), 'providesApi', 'api:default/a'),
            'consumesApi',
            'api:default/a',
          ),
        ),
      ],
      { at: TODAY },
    );
    expect(dependencies).toHaveLength(2_000);
  });
});

describe('isMostlyUndescribed', () => {
  it.each([
    [0, 0, false],
    [0, 1, true],
    [1, 2, false],
    [1, 3, true],
    [2, 4, false],
  ])('with %i of %i described is %s', (described, all, expected) => {
    const some = Array.from({ length: all }, (_, index) =>
      index < described ? { teamApi: `teamapi:default/t${index}` } : {},
    );
    expect(isMostlyUndescribed(some)).toBe(expected);
  });
});
