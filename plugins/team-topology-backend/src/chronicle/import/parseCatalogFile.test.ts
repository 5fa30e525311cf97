import { entityProjection } from '@kumiki/backstage-plugin-team-topology-common';
import { groupYaml, locationYaml } from '../../__testUtils__/pastCatalog';
import { parseCatalogFile } from './parseCatalogFile';

const parse = (text: string) =>
  parseCatalogFile(text, {
    origin: 'import:old',
    project: entityProjection(),
  });

describe('parseCatalogFile', () => {
  it('reads entities as they are kept, with one origin for all', () => {
    const { entities } = parse(groupYaml('sre'));
    expect(entities.map(({ ref }) => ref)).toEqual(['group:default/sre']);
    expect(JSON.parse(entities[0].body)).toEqual({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Group',
      metadata: {
        name: 'sre',
        namespace: 'default',
        description: 'A team.',
        annotations: {
          'backstage.io/managed-by-origin-location': 'import:old',
        },
      },
      spec: { type: 'team', children: [] },
    });
  });

  it('says the same of what the model does not read', () => {
    const [before] = parse(groupYaml('sre')).entities;
    const [after] = parse(
      groupYaml('sre').replace(
        '  children',
        '  profile: { picture: https://x.example/1.png }\n  children',
      ),
    ).entities;
    expect(after).toEqual(before);
  });

  it('passes by kinds that the model does not read', () => {
    expect(
      parse(`kind: Template\nmetadata: { name: a }\n---\n\n---\n# nothing\n`),
    ).toEqual({ entities: [], locations: [], problems: [] });
  });

  it('reads where Locations lead to', () => {
    const optional = `kind: Location\nspec: { target: ./b.yaml, presence: optional }`;
    expect(
      parse(`${locationYaml('./a.yaml')}---\n${optional}`).locations,
    ).toEqual([
      { targets: ['./a.yaml'], isOptional: false },
      { targets: ['./b.yaml'], isOptional: true },
    ]);
  });

  it.each([
    ['just a text', 'a document without a kind is not an entity'],
    ['kind: Group', 'a Group without a valid name is left out'],
    [
      'kind: Group\nmetadata: { name: a b }',
      'a Group without a valid name is left out',
    ],
    [
      'kind: User\nmetadata: { name: a, namespace: "?" }',
      'the User a is in no valid namespace and is left out',
    ],
  ])('leaves out what is no entity: %j', (text, problem) => {
    const file = parse(`${text}\n---\n${groupYaml('sre')}`);
    expect(file.problems).toEqual([problem]);
    expect(file.entities).toHaveLength(1);
  });

  it.each([
    ['broken', 'kind: [', /it is not YAML/],
    ['an alias that contains itself', 'kind: Group\nspec: &a { a: *a }', /./],
    [
      'an alias bomb',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghi']
        .map(
          (it, i) =>
            `${it}: &${it} [${Array(9).fill(`*${'abcdefghi'[i]}`).join(',')}]`,
        )
        .join('\n')}`,
      /./,
    ],
    ['deep nesting', `a: ${'['.repeat(40_000)}`, /./],
    ['a large file', `# ${'x'.repeat(1024 * 1024)}`, /more than 1048576 bytes/],
    ['many tokens', '- 1\n'.repeat(200_000), /more than 200000 YAML tokens/],
  ])('refuses %s', (_, text, message) => {
    expect(() => parse(text)).toThrow(message);
  });
});
