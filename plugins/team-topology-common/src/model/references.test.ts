import { Entity } from '@backstage/catalog-model';
import {
  capability,
  component,
  group,
  inNamespace,
  interaction,
  optOut,
  responsibility,
  teamApi,
  user,
} from './__testUtils__/builders';
import { listReferences } from './references';

const sorted = (...entities: Entity[]) => [...listReferences(entities)].sort();

describe('listReferences', () => {
  it('lists in full what every kind names', () => {
    expect(
      sorted(
        teamApi('a', {
          partOf: 'b',
          does: [{ responsibility: 'does' }],
          doesNot: [{ responsibility: 'does-not', handOffTo: 'c' }],
          interim: [{ responsibility: 'interim', rightfulOwner: 'd' }],
        }),
        inNamespace(
          'tokyo',
          interaction('e', {
            from: 'F',
            to: ['g', 'default/h'],
            capability: 'i',
            people: [{ user: 'j' }],
          }),
        ),
        responsibility('k', { parent: 'l' }),
        capability('m', {
          owner: 'n',
          instead: 'o',
          template: 'v',
          guide: 'w',
          appliesTo: {
            $any: [
              { 'relations.ownedBy': 'group:x' },
              { 'metadata.name': { $in: ['Component:tokyo/Y', 'z'] } },
            ],
          },
        }),
        teamApi('a', { contact: { request: 'template:ask' } }),
        optOut('p', { subject: 'q', capability: 'r', maintainedBy: 's' }),
        component('t', { dependsOn: ['capability:u'] }),
      ),
    ).toStrictEqual([
      'capability:default/o',
      'capability:default/r',
      'capability:default/u',
      'capability:tokyo/i',
      'component:default/q',
      'component:default/w',
      'component:tokyo/y',
      'group:default/a',
      'group:default/b',
      'group:default/c',
      'group:default/d',
      'group:default/h',
      'group:default/n',
      'group:default/s',
      'group:default/x',
      'group:tokyo/f',
      'group:tokyo/g',
      'responsibility:default/does',
      'responsibility:default/does-not',
      'responsibility:default/interim',
      'responsibility:default/l',
      'template:default/ask',
      'template:default/v',
      'user:tokyo/j',
    ]);
  });

  it('leaves to the catalog what the model does not look for', () => {
    expect(
      sorted(
        group('a', { children: ['c'] }),
        user('d', 'e'),
        component('f', { owner: 'g', dependsOn: ['resource:h', 'i'] }),
      ),
    ).toStrictEqual([]);
  });

  it('looks for parents and members of groups, which are shown where they are missing', () => {
    expect(sorted(group('a', { parent: 'b', members: ['c'] }))).toStrictEqual([
      'group:default/b',
      'user:default/c',
    ]);
  });

  it('looks for kinds of which the model reads nothing, too: they are shown', () => {
    expect(
      sorted(
        capability('a', {
          owner: 'b',
          guide: 'system:c',
          template: 'resource:f',
          appliesTo: {
            $any: [
              { 'spec.system': 'system:default/d' },
              { 'relations.consumesApi': { $in: ['api:default/e'] } },
            ],
          },
        }),
        teamApi('a', { contact: { request: 'domain:g' } }),
      ),
    ).toStrictEqual([
      'api:default/e',
      'domain:default/g',
      'group:default/a',
      'group:default/b',
      'resource:default/f',
      'system:default/c',
      'system:default/d',
    ]);
  });

  it('lists what a scorecard names', () => {
    expect(
      sorted({
        apiVersion: 'kumiki.dev/v1alpha1',
        kind: 'Scorecard',
        metadata: { name: 'a' },
        spec: {
          owner: 'b',
          appliesTo: { 'relations.partOf': 'system:default/c' },
          checks: [
            { capability: 'd' },
            { appliesTo: { 'relations.ownedBy': 'group:default/e' } },
          ],
        },
      }),
    ).toStrictEqual([
      'capability:default/d',
      'group:default/b',
      'group:default/e',
      'system:default/c',
    ]);
  });

  it('passes over what is no ref', () => {
    expect(
      sorted(
        teamApi('a', {
          team: ':',
          interim: [{ responsibility: 5, rightfulOwner: 'nobody yet' }],
          doesNot: 'all of it',
        }),
        { kind: 'TeamApi' } as Entity,
        teamApi('b', {
          team: '/',
          contact: { request: 'https://ask.example/b' },
        }),
        capability('c', {
          owner: '',
          template: 7,
          guide: 'https://guide.example',
          appliesTo: 'everybody',
        }),
      ),
    ).toStrictEqual([]);
  });
});
