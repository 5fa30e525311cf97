import { OrgModel } from '@kumiki/backstage-plugin-team-topology-common';
import { Words } from '../../hooks/useWords';

/** What is wrong with a field, or with a part of it. */
export interface FieldProblem {
  /** The part, such as `['to', '1']`; nothing for the field as a whole. */
  path: string[];
  message: string;
}

/** What a form knows about the world. What cannot be read is absent; the actions check again before they write. */
export interface FormWorld {
  t: Words['t'];
  /** The organisation. */
  model(): Promise<OrgModel | undefined>;
  /** The day in the organisation, `YYYY-MM-DD`. */
  today(): Promise<string | undefined>;
  /** Those of some full refs that the catalog has. */
  findEntities(refs: string[]): Promise<ReadonlySet<string> | undefined>;
  /** What another field holds: the one beside the field, or else one of the form. */
  siblingOf(name: string): unknown;
}

/** Finds what is wrong with the value of one field; never called without a value. */
export type FieldCheck<TOptions extends object = object> = (
  value: unknown,
  options: Partial<TOptions>,
  world: FormWorld,
) => Promise<FieldProblem[]>;
