import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { JsonObject, JsonValue } from '@backstage/types';
import { scorecardOf } from '../__testUtils__/scorecardOf';
import { SCORECARD_LIFECYCLES } from '../kinds/Scorecard';
import { scorecardSchema } from './scorecardSchema';

const validate = addFormats(
  new Ajv({ strictSchema: true, strictTypes: true, allErrors: true }),
).compile(scorecardSchema);

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every object with properties in the schema, wherever it stands. */
function objectsIn(value: JsonValue | undefined): JsonObject[] {
  const children = Array.isArray(value)
    ? value
    : Object.values(isObject(value) ? value : {});
  const own = isObject(value) && isObject(value.properties) ? [value] : [];
  return [...own, ...children.flatMap(objectsIn)];
}

describe('the schema of a Scorecard', () => {
  it('accepts its own examples', () => {
    for (const example of scorecardSchema.examples as JsonValue[]) {
      validate(example);
      expect(validate.errors).toBeNull();
    }
  });

  it('describes every property', () => {
    const bare = objectsIn(scorecardSchema).flatMap(({ properties }) =>
      Object.entries(isObject(properties) ? properties : {})
        .filter(([, field]) => isObject(field) && !field.description)
        .map(([name]) => name),
    );
    expect(bare).toEqual([]);
  });

  it('knows the lifecycles of the type', () => {
    for (const lifecycle of SCORECARD_LIFECYCLES) {
      expect(validate(scorecardOf([{ id: 'a' }], { lifecycle }))).toBe(true);
    }
  });

  it('accepts a scorecard with a rule that is wrong', () => {
    expect(validate(scorecardOf([{ id: 'a', rule: '((' }]))).toBe(true);
    expect(validate(scorecardOf([{ id: 'a', rule: '' }]))).toBe(true);
  });

  it.each([
    ['an unknown field', { ruel: 'true' }],
    ['an id with spaces', { id: 'a b' }],
    ['a day that does not exist', { enforceFrom: '2026-02-30' }],
    ['a predicate that is a text', { appliesTo: 'Component' as never }],
    ['a predicate that says nothing', { appliesTo: {} }],
    ['a rule that is no text', { rule: true as never }],
    ['a capability that is no ref', { capability: 'a b' }],
    ['a blank message', { message: ' ' }],
  ])('refuses a check with %s', (_, check) => {
    expect(validate(scorecardOf([{ id: 'a', ...check }]))).toBe(false);
  });

  it.each([
    ['no levels', { levels: [] }],
    ['an unknown lifecycle', { lifecycle: 'production' as never }],
    ['no owner', { owner: undefined }],
    ['a color with words', { levels: [{ id: 'a', color: 'url(x)' }] }],
    ['an unknown field', { level: 'gold' } as never],
  ])('refuses a scorecard with %s', (_, spec) => {
    expect(validate(scorecardOf([{ id: 'a' }], spec))).toBe(false);
  });
});
