import { JsonObject, JsonValue } from '@backstage/types';

/** Says in words what a schema allows: the end of a sentence after "allowed:". */
export function describeAllowed(schema: JsonObject, root: JsonObject): string {
  const { enum: values, const: constant, format } = schema;
  if (typeof schema.$ref === 'string') {
    return describeAllowed(resolve(schema.$ref, root), root);
  }
  if (Array.isArray(values)) {
    return values.join(', ');
  }
  if (constant !== undefined) {
    return String(constant);
  }
  if (format === 'date') {
    return 'YYYY-MM-DD';
  }
  switch (schema.type) {
    case 'array':
      return `a list${describeLength(schema)}, each entry ${describeAllowed(
        asSchema(schema.items),
        root,
      )}`;
    case 'object':
      return isObject(schema.properties)
        ? `an object with ${Object.keys(schema.properties).join(', ')}`
        : nameWithExamples(schema);
    case 'boolean':
      return 'true or false';
    case 'number':
      return `a number above ${schema.exclusiveMinimum} and up to ${schema.maximum}`;
    default:
      return nameWithExamples(schema);
  }
}

function describeLength({ minItems, maxItems }: JsonObject): string {
  const least = minItems === 1 ? 'at least one' : undefined;
  const most = maxItems === undefined ? undefined : `up to ${maxItems}`;
  const limits = [least, most].filter(limit => limit !== undefined);
  return limits.length > 0 ? ` of ${limits.join(' and ')}` : '';
}

function nameWithExamples(schema: JsonObject): string {
  const examples = Array.isArray(schema.examples) ? schema.examples : [];
  const samples = examples
    .map(example =>
      typeof example === 'string' ? example : JSON.stringify(example),
    )
    .join(' or ');
  const name = withArticle(String(schema.title ?? 'a value of another type'));
  return samples === '' ? name : `${name}, such as ${samples}`;
}

function withArticle(title: string): string {
  // An abbreviation keeps its capitals.
  const words = /^[A-Z][a-z]/.test(title)
    ? `${title[0].toLowerCase()}${title.slice(1)}`
    : title;
  if (/^text\b/.test(words)) {
    return words;
  }
  return /^(?:[aeio]|ISO)/.test(words) ? `an ${words}` : `a ${words}`;
}

function resolve(ref: string, root: JsonObject): JsonObject {
  const name = ref.slice(ref.lastIndexOf('/') + 1);
  return asSchema(asSchema(root.definitions)[name]);
}

function asSchema(value: JsonValue | undefined): JsonObject {
  return isObject(value) ? value : {};
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
