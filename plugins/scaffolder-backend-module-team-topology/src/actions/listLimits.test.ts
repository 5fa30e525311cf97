import { startActions } from '../__testUtils__/startActions';

const { start } = startActions();

/** A JSON Schema, as far as lists are concerned. */
interface InputSchema {
  type?: string;
  maxItems?: number;
  properties?: Record<string, InputSchema>;
}

/** The lists in an input that may have any number of items. */
function endlessLists(
  { type, maxItems, properties = {} }: InputSchema,
  field: string,
): string[] {
  return [
    ...(type === 'array' && maxItems === undefined ? [field] : []),
    ...Object.entries(properties).flatMap(([name, schema]) =>
      endlessLists(schema, `${field}.${name}`),
    ),
  ];
}

describe('the input of an action', () => {
  it('has no list without end', () => {
    const lists = start().actions.map(({ id, schema }) =>
      endlessLists((schema?.input ?? {}) as InputSchema, id),
    );
    expect(lists.length).toBeGreaterThan(5);
    expect(lists.flat()).toEqual([]);
  });
});
