import { REF_EXAMPLES, RefKind, toFieldRef } from '../fieldRef';
import { RefCheck } from './CheckContext';
import { FieldCheck, shownValue } from './FieldCheck';
import { formModel } from './formModel';

/** The check of a field that holds a ref, however it got there. */
export function refCheck<TOptions extends object>(
  kind: RefKind,
  check: RefCheck<TOptions>,
): FieldCheck {
  return async (value, { apiHolder, options, t }) => {
    const ref = typeof value === 'string' ? toFieldRef(value, kind) : undefined;
    if (ref === undefined) {
      const example = REF_EXAMPLES[kind];
      const said = { value: shownValue(value), example };
      return [{ path: [], message: t('fields.problem.notARef', said) }];
    }
    const model = await formModel(apiHolder);
    const message =
      model && check(ref, { model, options: options as TOptions, t });
    return message === undefined ? [] : [{ path: [], message }];
  };
}
