import { Entity } from '@backstage/catalog-model';
import { buildOrgModel, OrgModelOptions } from '../model/buildOrgModel';
import { OrgModel } from '../model/OrgModel';
import { datesOf } from './datesOf';

/** Kinds of which the model counts what there is; see `unknownKinds` of its options. */
const COUNTED_KINDS = ['user', 'component'];

/**
 * Kinds of which today's entities tell, by their dates, who was there and worked
 * with whom. An opt-out or a responsibility of today beside teams of another day
 * would only look dropped.
 */
export const DATED_KINDS: readonly string[] = [
  'group',
  'teamapi',
  'teaminteraction',
];

/**
 * What is known of a past day.
 * @public
 */
export interface KnownDay {
  basis: 'recorded' | 'imported';
  entities: readonly Entity[];
  /** Kinds, in lower case, of which anything is known for that day. */
  kinds: ReadonlySet<string>;
}

/**
 * Of which day a model is, and which groups are teams in it. The days are
 * `YYYY-MM-DD`.
 * @public
 */
export type DayOptions = Pick<OrgModelOptions, 'teams'> & {
  at: string;
  today: string;
};

/**
 * The model of a past day of which something is known.
 *
 * @param known - without what the reader may not see
 * @param today - the entities of today, without what the reader may not see: of
 *   a kind that was neither recorded nor imported, their dates are known
 */
export function buildModelOfDay(
  known: KnownDay,
  today: readonly Entity[],
  options: DayOptions,
): OrgModel {
  const source = sourceOfDay(known, today, options);
  return buildOrgModel(source.entities, source.options);
}

/**
 * What the model of a past day is built from; see `buildModelOfDay`.
 * @public
 */
export function sourceOfDay(
  { basis, entities, kinds }: KnownDay,
  today: readonly Entity[],
  options: DayOptions,
): { entities: Entity[]; options: OrgModelOptions } {
  if (basis === 'recorded') {
    return {
      entities: [...entities],
      options: { ...options, past: { basis, unknownKinds: new Set() } },
    };
  }
  const undocumented = today.filter(({ kind }) => {
    const lowerCaseKind = kind.toLocaleLowerCase('en-US');
    return DATED_KINDS.includes(lowerCaseKind) && !kinds.has(lowerCaseKind);
  });
  return {
    entities: [...entities, ...undocumented.map(entity => datesOf(entity))],
    options: {
      ...options,
      past: {
        basis,
        unknownKinds: new Set(COUNTED_KINDS.filter(kind => !kinds.has(kind))),
      },
    },
  };
}
