/** What a fact retriever declares, as far as it is read. */
export interface RetrieverSchema {
  /** Its id in Tech Insights. */
  id: string;
  /** In the order of their names. */
  facts: readonly SchemaFact[];
  /** The entities that it looks at, as a filter of the catalog; all where absent. */
  entityFilter?: unknown;
}

/** A fact as Tech Insights declares it. */
export interface SchemaFact {
  name: string;
  /** Any text; the declared ones are `integer`, `float`, `string`, `boolean`, `datetime`, `set`, `object`. */
  type: string;
  description: string;
}

/** Tech Insights sends these beside the facts, as if they were some. */
const BESIDE_FACTS = ['id', 'version', 'entityFilter'];

/** A schema as Tech Insights sends it; nothing where it is none. */
export function readSchema(sent: unknown): RetrieverSchema | undefined {
  if (!isRecord(sent) || typeof sent.id !== 'string' || !sent.id) {
    return undefined;
  }
  const { id, entityFilter } = sent;
  const facts = Object.entries(sent)
    .filter(([name]) => !BESIDE_FACTS.includes(name))
    .flatMap(([name, fact]) => {
      if (!isRecord(fact)) {
        return [];
      }
      const { type, description } = fact;
      return [
        {
          name,
          type: String(type),
          description: typeof description === 'string' ? description : '',
        },
      ];
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return { id, facts, ...(entityFilter ? { entityFilter } : {}) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
