import { isOneOf } from '@kumiki/backend-database';
import { ExemptionState } from '@kumiki/backstage-plugin-scorecards-common';
import { Knex } from 'knex';
import { isOwnedBy } from '../entities/owners';

/** Which exemptions are asked for; what is absent does not narrow. */
export interface ExemptionQuery {
  ids?: readonly string[];
  entities?: readonly string[];
  scorecards?: readonly string[];
  /** Scorecards whose exemptions are left out. */
  exceptScorecards?: readonly string[];
  /** Owner refs of now, already with their descendants. */
  owners?: readonly string[];
  /** States on the day `today`. */
  states?: readonly ExemptionState[];
  /** `YYYY-MM-DD`: those that end before it. */
  endsBefore?: string;
  /** ISO 8601: those that were asked for or decided then or later. */
  since?: string;
  /** Refs that the caller may see; absent where the caller may see everything. */
  visible?: readonly string[];
  /** The day of the question, `YYYY-MM-DD`. */
  today: string;
}

/** Stands for the end of one that has none, and sorts behind every day. */
export const NO_END = '9999-12-31';
/** By what a list is ordered, before the id. */
export const BY_END = `coalesce(until, '${NO_END}')`;

/** Where time alone has not ended it on a day. */
const HAS_NOT_ENDED = `${BY_END} > ?`;

/** Narrows a read of the table `exemption_requests` joined with `entities`. */
export function whereExemption<Query extends Knex.QueryBuilder>(
  knex: Knex,
  builder: Query,
  query: ExemptionQuery,
): Query {
  const narrowing = [
    ['exemption_requests.id', query.ids],
    ['exemption_requests.entity', query.entities],
    ['exemption_requests.entity', query.visible],
    ['exemption_requests.scorecard', query.scorecards],
  ] as const;
  for (const [column, values] of narrowing) {
    if (values) {
      builder.whereRaw(isOneOf(knex, column, values));
    }
  }
  if (query.exceptScorecards) {
    builder.whereRaw('not ?', [
      isOneOf(knex, 'exemption_requests.scorecard', query.exceptScorecards),
    ]);
  }
  if (query.owners) {
    builder.whereRaw(isOwnedBy(knex, 'entities.owner', query.owners));
  }
  if (query.endsBefore !== undefined) {
    builder.where('until', '<', query.endsBefore);
  }
  const { since } = query;
  if (since !== undefined) {
    builder.where(any => {
      any.where('asked_at', '>=', since).orWhere('decided_at', '>=', since);
    });
  }
  if (query.states) {
    whereState(builder, query.states, query.today);
  }
  return builder;
}

function whereState(
  builder: Knex.QueryBuilder,
  states: readonly ExemptionState[],
  today: string,
): void {
  builder.where(any => {
    any.whereRaw('1 = 0');
    for (const state of states) {
      if (state === 'ended') {
        any.orWhere('state', 'ended').orWhere(ended => {
          ended
            .whereIn('state', ['asked', 'granted'])
            .whereRaw(`not (${HAS_NOT_ENDED})`, [today]);
        });
      } else if (state === 'asked' || state === 'granted') {
        any.orWhere(open => {
          open.where({ state }).whereRaw(HAS_NOT_ENDED, [today]);
        });
      } else {
        any.orWhere({ state });
      }
    }
  });
}
