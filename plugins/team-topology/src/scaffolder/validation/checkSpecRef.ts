import { REF_EXAMPLES, RefKind, toFieldRef } from '../fieldRef';
import { RefCheck } from './CheckContext';
import type { SpecContext } from './checkInteractionSpec';
import { SpecProblem } from './SpecProblem';

/** Checks a ref in an interaction, where there is one. */
export function checkSpecRef(
  path: string,
  value: string | undefined,
  kind: RefKind,
  context: SpecContext & { check: RefCheck<SpecContext['options']> },
): SpecProblem[] {
  if (value === undefined) {
    return [];
  }
  const { model, options, t, check } = context;
  const ref = toFieldRef(value, kind);
  if (ref === undefined) {
    const example = REF_EXAMPLES[kind];
    return [{ path, message: t('fields.problem.notARef', { value, example }) }];
  }
  const message = model && check(ref, { model, options, t });
  return message === undefined ? [] : [{ path, message }];
}
