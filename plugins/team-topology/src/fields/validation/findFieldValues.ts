import { FieldName, isFieldName } from './fieldChecks';

/** A value of one of our fields, and its path within the validated data. */
export interface FieldValue {
  name: FieldName;
  path: string[];
  value: unknown;
  options: object;
  /** The item of a list, or the object, that holds it. */
  holder?: object;
}

type Values = { [name: string]: unknown };

/**
 * The values that a validation has to check. The scaffolder calls it with
 * - the value of a field, and the uiSchema of that field;
 * - the whole list, if the field is the item of a list;
 * - the whole list, once per property with a field, if the items are objects, and
 *   the uiSchema of all properties. The last report replaces earlier ones, so each
 *   call must check all of them;
 * - the value of one property, and the uiSchema of all of them, if that property
 *   depends on another one.
 */
export function findFieldValues(
  name: FieldName,
  data: unknown,
  uiSchema: unknown,
): FieldValue[] {
  const asked = asRecord(uiSchema) ?? {};
  if ('ui:field' in asked || !hasFields(asked)) {
    return valuesOf(data, { ...asked, 'ui:field': name }, []);
  }
  if (Array.isArray(data)) {
    return data.flatMap((item, index) =>
      valuesBelow(item, asked, [String(index)]),
    );
  }
  const askedOfOurs = Object.values(asked).filter(
    it => asRecord(it)?.['ui:field'] === name,
  );
  // With several of them, it is unknown which one is meant.
  const [own] = askedOfOurs.length === 1 ? askedOfOurs : [];
  return valuesOf(data, { ...asRecord(own), 'ui:field': name }, []);
}

function valuesBelow(
  value: unknown,
  asked: Values,
  path: string[],
): FieldValue[] {
  const object = asRecord(value);
  return object
    ? Object.entries(asked).flatMap(([key, below]) =>
        asRecord(below) && Object.hasOwn(object, key)
          ? valuesOf(object[key], asRecord(below) ?? {}, [...path, key], object)
          : [],
      )
    : [];
}

function valuesOf(
  value: unknown,
  asked: Values,
  path: string[],
  holder?: object,
): FieldValue[] {
  // Missing values are for `required` in the template to reject.
  if (value === undefined || value === null || value === '') {
    return [];
  }
  if (Array.isArray(value)) {
    const items = asRecord(asked.items) ?? asked;
    return value.flatMap((item, index) =>
      valuesOf(item, items, [...path, String(index)], holder),
    );
  }
  const name = asked['ui:field'];
  return isFieldName(name)
    ? [
        {
          name,
          path,
          value,
          holder,
          options: asRecord(asked['ui:options']) ?? {},
        },
      ]
    : valuesBelow(value, asked, path);
}

function hasFields(asked: Values): boolean {
  return Object.values(asked).some(below => {
    const record = asRecord(below);
    return record && ('ui:field' in record || hasFields(record));
  });
}

function asRecord(value: unknown): Values | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : undefined;
}
