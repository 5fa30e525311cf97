/** A value that stands in one of our fields. */
export interface FieldValue {
  /** The `ui:field`. */
  field: string;
  value: unknown;
  options: object;
  /** Where it is in what was handed over, such as `['0', 'owner']`. */
  path: string[];
  /** The values beside it, in an item of a list. */
  beside?: Readonly<Record<string, unknown>>;
}

/**
 * Finds the values to check in what the scaffolder hands to the validation of a
 * field. That is the value, or
 *
 * - in a list of such fields the whole list;
 * - in a list of objects the whole list as well, once for each property with a
 *   field, without saying which, and what is said last about the list is all that
 *   is heard: so each of our fields speaks for all of ours;
 * - in a dependency of such an object one value, with the schema of all its properties.
 *
 * @param name - the field whose validation was called
 * @param isOurs - whether a field is one of ours
 */
export function findFieldValues(
  name: string,
  data: unknown,
  options: { uiSchema: unknown; isOurs: (field: string) => boolean },
): FieldValue[] {
  const uiSchema = recordOf(options.uiSchema);
  const properties = Object.entries(uiSchema).flatMap(([property, value]) => {
    const field = fieldIn(recordOf(value));
    return field && options.isOurs(field.field) ? [{ property, ...field }] : [];
  });
  if (typeof uiSchema['ui:field'] === 'string' || properties.length === 0) {
    const own = { field: name, options: recordOf(uiSchema['ui:options']) };
    return valuesIn(data, [], own);
  }
  if (Array.isArray(data)) {
    return data.flatMap((item, index) => {
      const beside = recordOf(item);
      return properties.flatMap(({ property, ...field }) =>
        valuesIn(beside[property], [String(index), property], field).map(
          value => ({ ...value, beside }),
        ),
      );
    });
  }
  // Which of several properties it is cannot be told; what one of them allows is not refused.
  const [only, ...others] = properties.filter(({ field }) => field === name);
  const known = only && others.length === 0 ? only.options : {};
  return valuesIn(data, [], { field: name, options: known });
}

/** The field of a property, or that of the items of its list. */
function fieldIn(
  uiSchema: Record<string, unknown>,
): { field: string; options: object } | undefined {
  const field = uiSchema['ui:field'];
  if (typeof field === 'string') {
    return { field, options: recordOf(uiSchema['ui:options']) };
  }
  return 'items' in uiSchema ? fieldIn(recordOf(uiSchema.items)) : undefined;
}

function valuesIn(
  data: unknown,
  path: string[],
  field: { field: string; options: object },
): FieldValue[] {
  if (Array.isArray(data)) {
    return data.flatMap((value, index) =>
      valuesIn(value, [...path, String(index)], field),
    );
  }
  // What is missing is for `required` in the template to refuse.
  return data === undefined || data === null || data === ''
    ? []
    : [{ ...field, value: data, path }];
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? { ...value }
    : {};
}
