/** What is asked for, by name; a list is written as one field for each value. */
export type QueryFields = Record<
  string,
  string | number | readonly string[] | undefined
>;

/** The query of an address, with its question mark; nothing where nothing is asked. */
export function queryString(fields: QueryFields): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    for (const single of Array.isArray(value) ? value : [value]) {
      if (single !== undefined) {
        query.append(name, String(single));
      }
    }
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
