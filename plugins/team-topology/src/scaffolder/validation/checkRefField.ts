import { REF_EXAMPLES, RefKind, toFieldRef } from '../fieldRef';
import { RefCheck } from './CheckContext';
import { FieldCheck } from './FieldCheck';

/** The check of a field that holds a ref. */
export function checkRefField<TOptions extends object>(
  kind: RefKind,
  check: RefCheck<Partial<TOptions>>,
): FieldCheck<TOptions> {
  return async (value, options, { t, model: readModel }) => {
    const ref = typeof value === 'string' ? toFieldRef(value, kind) : undefined;
    if (ref === undefined) {
      const example = REF_EXAMPLES[kind];
      const message = t('fields.problem.notARef', {
        value: typeof value === 'string' ? value : JSON.stringify(value),
        example,
      });
      return [{ path: [], message }];
    }
    const model = await readModel();
    const message = model && check(ref, { model, options, t });
    return message === undefined ? [] : [{ path: [], message }];
  };
}
