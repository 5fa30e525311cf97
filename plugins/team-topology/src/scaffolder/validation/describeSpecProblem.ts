import {
  EntityProblem,
  nameOfRef,
  OrgModel,
} from '@kumiki/backstage-plugin-team-topology-common';
import { Words } from '../../hooks/useWords';
import { namesOf } from '../../lib/namesOf';
import { REF_EXAMPLES, RefKind, toFieldRef } from '../fieldRef';
import { quotedList } from './quotedList';

/** Says in the language of the reader what is wrong in an interaction. */
export function describeSpecProblem(
  problem: EntityProblem,
  { model, t }: { model?: OrgModel; t: Words['t'] },
): string {
  const { field, rule, params } = problem;
  switch (rule) {
    case 'missing':
      return t(
        field === 'spec.to'
          ? 'fields.problem.noTeam'
          : 'fields.problem.missing',
      );
    case 'not-a-ref':
      return t('fields.problem.notARef', {
        value: String(params.value),
        example: REF_EXAMPLES[params.kind as RefKind],
      });
    case 'not-a-date':
      return t('fields.problem.notADate', { value: String(params.value) });
    case 'not-one-of':
      return t('fields.problem.notOneOf', {
        value: String(params.value),
        allowed: quotedList(params.allowed),
      });
    case 'out-of-range':
      return t('fields.problem.allocation', {
        value: `${Number(params.value) * 100}`,
      });
    case 'too-long':
      return t('fields.problem.tooLong', {
        length: String(params.length),
        limit: String(params.limit),
      });
    case 'itself':
      return t('fields.problem.sameTeam', { team: called(params.value) });
    case 'repeated':
      return t('fields.problem.twice', { what: called(params.value) });
    case 'before-first-day':
      return t('fields.problem.beforeDate', {
        date: params.value,
        since: params.since,
      });
    case 'has-passed':
      return t('fields.problem.past', { date: params.value });
    default:
      return t('fields.problem.notAllowed');
  }

  /** What people call a team, or a person. */
  function called(written: string): string {
    const team = toFieldRef(written, 'group');
    const name = team && model && namesOf(model).get(team);
    return name ?? nameOfRef(team ?? toFieldRef(written, 'user') ?? written);
  }
}
