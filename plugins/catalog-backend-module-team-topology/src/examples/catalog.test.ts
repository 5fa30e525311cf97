import {
  CompoundEntityRef,
  EntityPolicies,
  FieldFormatEntityPolicy,
  NoForeignRootFieldsEntityPolicy,
  SchemaValidEntityPolicy,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { BuiltinKindsEntityProcessor } from '@backstage/plugin-catalog-backend';
import { JsonObject } from '@backstage/types';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { ACCEPTED_KINDS, kindDefinitions } from '../kindDefinitions';
import { TeamTopologyEntityProcessor } from '../TeamTopologyEntityProcessor';
import {
  readEpochs,
  readJapanese,
  readToday,
  TODAY,
} from './__testUtils__/readExamples';

const today = readToday();

/** The paths of every field that a schema knows below `spec`, without indexes. */
function fieldsOfSchema(
  schema: unknown,
  path: string,
  definitions: JsonObject,
): string[] {
  const { $ref, properties, items } = (schema ?? {}) as {
    $ref?: string;
    properties?: Record<string, unknown>;
    items?: unknown;
  };
  const definition = $ref && definitions[$ref.replace('#/definitions/', '')];
  return [
    ...Object.entries(properties ?? {}).flatMap(([name, inner]) => [
      `${path}.${name}`,
      ...fieldsOfSchema(inner, `${path}.${name}`, definitions),
    ]),
    ...[items, definition].flatMap(inner =>
      inner ? fieldsOfSchema(inner, path, definitions) : [],
    ),
  ];
}

/** The paths of every field that a value has, without indexes. */
function fieldsOfValue(value: unknown, path: string): string[] {
  if (Array.isArray(value)) {
    return value.flatMap(item => fieldsOfValue(item, path));
  }
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([name, inner]) => [
    `${path}.${name}`,
    ...fieldsOfValue(inner, `${path}.${name}`),
  ]);
}

const everything = [
  { folder: 'today', entities: today },
  ...readEpochs(),
  { folder: 'today, in Japanese', entities: readToday(readJapanese) },
  ...readEpochs(readJapanese).map(({ folder, entities }) => ({
    folder: `${folder}, in Japanese`,
    entities,
  })),
];

describe.each(everything)('the demo organisation: $folder', ({ entities }) => {
  const processors = [
    new BuiltinKindsEntityProcessor(),
    TeamTopologyEntityProcessor.create({
      calendar: Calendar.utc,
      now: () => new Date(TODAY),
    }),
  ];
  const policy = EntityPolicies.allOf([
    new SchemaValidEntityPolicy(),
    new NoForeignRootFieldsEntityPolicy(),
    new FieldFormatEntityPolicy(),
  ]);

  it('describes no entity twice', () => {
    const names = entities.map(entity => stringifyEntityRef(entity));

    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('is accepted by the catalog, entity by entity', async () => {
    for (const entity of entities) {
      await expect(policy.enforce(entity)).resolves.toBeDefined();
      const accepted = await Promise.all(
        processors.map(processor => processor.validateEntityKind(entity)),
      );
      expect({ entity: stringifyEntityRef(entity), accepted }).toEqual({
        entity: stringifyEntityRef(entity),
        accepted: expect.arrayContaining([true]),
      });
    }
  });

  it('relates entities that exist', async () => {
    const known = new Set(entities.map(entity => stringifyEntityRef(entity)));
    const missing = new Set<string>();
    const note = (ref: CompoundEntityRef) => {
      const name = stringifyEntityRef(ref);
      if (!known.has(name)) {
        missing.add(name);
      }
    };
    for (const entity of entities) {
      const location = { type: 'file', target: 'all.yaml' };
      for (const processor of processors) {
        await processor.postProcessEntity(entity, location, result => {
          if (result.type === 'relation') {
            note(result.relation.source);
            note(result.relation.target);
          }
        });
      }
    }

    expect([...missing]).toEqual([]);
  });
});

describe('the examples as documentation', () => {
  it.each(ACCEPTED_KINDS)('use every field of a %s', kind => {
    const { properties, definitions } = kindDefinitions.get(kind)
      ?.schema as Record<string, JsonObject>;
    const used = new Set(
      today
        .filter(entity => entity.kind === kind)
        .flatMap(entity => fieldsOfValue(entity.spec, 'spec')),
    );

    const fields = fieldsOfSchema(properties.spec, 'spec', definitions);

    expect(fields.length).toBeGreaterThan(1);
    expect(fields.filter(field => !used.has(field))).toEqual([]);
  });
});
