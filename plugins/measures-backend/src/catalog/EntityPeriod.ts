/** What is kept of what the catalog says about an entity. */
export interface EntityState {
  /** The full, lower-case ref. */
  entity: string;
  /** In lower case. */
  kind: string;
  /** Full, lower-case refs in their order. */
  owners: readonly string[];
  /** Of a group: the groups that it is in, likewise. */
  parents: readonly string[];
  /** Of a group that is a team. */
  teamType?: string;
  /** The ref of the template that generated it. */
  template?: string;
  templateVersion?: string;
  /** The capabilities that it uses, refs in their order. */
  capabilities: readonly string[];
  /** On GitHub: `owner/name` in lower case. */
  repository?: string;
}

/** What the catalog said about an entity from one time to another. */
export interface EntityPeriod extends EntityState {
  /** When that was first seen. ISO 8601 in UTC. */
  since: string;
  /** When it was seen that it no longer holds; absent where it does. ISO 8601 in UTC. */
  until?: string;
}

const SEPARATOR = '\n';

/** Refs as a column has them; no ref has a line break. */
export function toColumn(refs: readonly string[]): string {
  return refs.join(SEPARATOR);
}

/** Refs as a column has them; none for an empty one. */
export function fromColumn(column: string): string[] {
  return column === '' ? [] : column.split(SEPARATOR);
}

/** Whether the catalog still says the same. */
export function isSameState(a: EntityState, b: EntityState): boolean {
  return keyOf(a) === keyOf(b);
}

function keyOf(state: EntityState): string {
  return JSON.stringify([
    state.kind,
    state.owners,
    state.parents,
    state.teamType,
    state.template,
    state.templateVersion,
    state.capabilities,
    state.repository,
  ]);
}
