import { asDate } from '../reading/days';
import { asRecord, UnknownRecord } from '../reading/values';
import { KindProblem } from './EntityProblem';
import { KindContext, WritingTime } from './fieldRules';

const FIELD = 'spec.friction.since';

function frictionSince(spec: UnknownRecord | undefined): string | undefined {
  return asDate(asRecord(spec?.friction)?.since);
}

/** Friction is within the days of the interaction that it is in. */
export function findFrictionProblems(spec: UnknownRecord): KindProblem[] {
  const value = frictionSince(spec);
  const since = asDate(spec.since);
  const ended = asDate(spec.ended);
  if (value === undefined) {
    return [];
  }
  return [
    ...(since !== undefined && value < since
      ? [
          {
            rule: 'before-first-day' as const,
            field: FIELD,
            params: { value, since, sinceField: 'spec.since' },
          },
        ]
      : []),
    ...(ended !== undefined && value > ended
      ? [
          {
            rule: 'after-end' as const,
            field: FIELD,
            params: { value, ended, endedField: 'spec.ended' },
          },
        ]
      : []),
  ];
}

/** Friction is noticed, not planned: whoever writes it down knows it already. */
export function findFutureFriction(
  { spec }: KindContext,
  { today, before }: WritingTime,
): KindProblem[] {
  const value = frictionSince(spec);
  return value !== undefined && value > today && value !== frictionSince(before)
    ? [{ rule: 'not-yet', field: FIELD, params: { value, today } }]
    : [];
}
