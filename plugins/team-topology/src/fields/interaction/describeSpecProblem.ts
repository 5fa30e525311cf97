import {
  EntityProblem,
  INTERACTION_MODES,
  KindProblem,
  nameOfRef,
  OrgChoices,
} from '@kumiki/backstage-plugin-team-topology-common';
import { namesOf } from '../../model/namesOf';
import { Words } from '../../ui/useWords';
import { REF_EXAMPLES, RefKind } from '../fieldRef';
import { quotedList } from '../validation/FieldCheck';

/** The fields of an interaction that hold a ref. */
const REF_FIELDS: Readonly<Record<string, RefKind>> = {
  from: 'group',
  to: 'group',
  capability: 'capability',
  user: 'user',
};

/**
 * Describes a problem of an interaction in the reader's language.
 *
 * @param options - `value`: the value of the field with the problem
 */
export function describeSpecProblem(
  problem: EntityProblem,
  options: { value: unknown; model?: OrgChoices; t: Words['t'] },
): string {
  const { t } = options;
  if (isKindProblem(problem)) {
    return describeContradiction(problem, options);
  }
  const { field, rule, params = {} } = problem;
  if (rule === 'schema.tooLong') {
    return t('fields.problem.tooLong', {
      length: String(params.length),
      limit: String(params.most),
    });
  }
  if (field === 'spec.to') {
    return t('fields.problem.noTeam');
  }
  return rule === 'schema.missing' || rule === 'schema.missingHere'
    ? t('fields.problem.missing')
    : describeValue(field, options);
}

/** Describes a value that the field does not accept. */
function describeValue(
  field: string,
  { value, t }: { value: unknown; t: Words['t'] },
): string {
  const [, name = ''] = /(\w+)(?:\[\d+\])?$/.exec(field) ?? [];
  if (['since', 'until', 'reviewBy', 'ended'].includes(name)) {
    return t('fields.problem.notADate', { value: String(value) });
  }
  if (Object.hasOwn(REF_FIELDS, name)) {
    const example = REF_EXAMPLES[REF_FIELDS[name]];
    return t('fields.problem.notARef', { value: String(value), example });
  }
  switch (name) {
    case 'allocation':
      return t('fields.problem.allocation', {
        value: `${Number(value) * 100}`,
      });
    case 'mode':
      return t('fields.problem.mode', {
        value: String(value),
        allowed: quotedList(
          INTERACTION_MODES.map(mode => t(`mode.${mode}.name`)),
          t,
        ),
      });
    default:
      return t('fields.problem.notAllowed');
  }
}

function describeContradiction(
  problem: KindProblem,
  { model, t }: { model?: OrgChoices; t: Words['t'] },
): string {
  const called = (ref: string) =>
    (model && namesOf(model).get(ref)) ?? nameOfRef(ref);
  switch (problem.rule) {
    case 'itself':
      return t('fields.problem.sameTeam', { team: called(problem.params.ref) });
    case 'repeated':
      return t('fields.problem.twice', { what: called(problem.params.ref) });
    case 'has-passed':
      return t('fields.problem.past', { date: problem.params.value });
    case 'not-yet':
      return t('fields.problem.future', { date: problem.params.value });
    case 'after-end':
      return t('fields.problem.afterDate', {
        date: problem.params.value,
        until: problem.params.ended,
      });
    default: {
      const { value, since } = problem.params;
      return t('fields.problem.beforeDate', { date: value, since });
    }
  }
}

function isKindProblem(
  problem: EntityProblem | KindProblem,
): problem is KindProblem {
  const rules: readonly KindProblem['rule'][] = [
    'itself',
    'repeated',
    'before-first-day',
    'has-passed',
    'not-yet',
    'after-end',
  ];
  return rules.some(rule => rule === problem.rule);
}
