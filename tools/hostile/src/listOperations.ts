import { HttpOperation, HttpParameter } from './HttpOperation';

/** As much of an OpenAPI document as is read here. */
interface Specification {
  paths: object;
  components?: object;
}

/**
 * Every operation that an OpenAPI document describes, so that a new route is
 * among them without anybody thinking of it.
 */
export function listOperations(specification: Specification): HttpOperation[] {
  return entriesOf(specification.paths).flatMap(([path, methods]) =>
    entriesOf(methods).map(([method, operation]) => {
      const { operationId, parameters, requestBody } = recordOf(operation);
      return {
        id: String(operationId),
        method: method.toUpperCase(),
        path,
        parameters: Object.values(recordOf(parameters)).map(it =>
          readParameter(resolve(it, specification), specification),
        ),
        takesBody: requestBody !== undefined,
      };
    }),
  );
}

function readParameter(
  parameter: Record<string, unknown>,
  specification: Specification,
): HttpParameter {
  const schema = resolve(parameter.schema, specification);
  const items = resolve(schema.items, specification);
  const values = Object.values(recordOf(schema.enum ?? items.enum));
  const numbers = schema.type === 'integer' ? [schema.minimum, '2'] : [];
  return {
    name: String(parameter.name),
    in: parameter.in === 'path' ? 'path' : 'query',
    required: parameter.required === true,
    examples: [...values, ...numbers].map(String),
  };
}

/** What a `$ref` stands for. */
function resolve(
  given: unknown,
  specification: Specification,
): Record<string, unknown> {
  const value = recordOf(given);
  if (typeof value.$ref !== 'string') {
    return value;
  }
  let found: unknown = specification;
  for (const key of value.$ref.split('/').slice(1)) {
    found = recordOf(found)[key];
  }
  return resolve(found, specification);
}

function entriesOf(value: unknown): [string, unknown][] {
  return Object.entries(recordOf(value));
}

function recordOf(value: unknown): Record<string, unknown> {
  return Object(value);
}
