import { useEffect, useRef } from 'react';
import { fillIn, FormValues, PrefilledFormData } from './fillIn';

/**
 * What forms of this page were filled in with, also in a step that somebody comes
 * back to. A link can bring a basis as well, without any of the values, all of which
 * would be gone then.
 */
const bases = new Set<string>();

/**
 * Keeps a form filled in with an entity.
 *
 * @param options - `isKnown`: whether it is known what to fill in; `now`: what it
 *   is, absent where there is nothing; `fields`: all that an entity can fill in
 * @returns whether the form has taken it
 */
export function usePrefill<TData extends PrefilledFormData>(options: {
  formData: TData;
  fields: readonly string[];
  isKnown: boolean;
  now: { values: FormValues; basis: string } | undefined;
  onChange(formData: TData): void;
}): boolean {
  const { formData, fields, isKnown, now, onChange } = options;
  const filledIn = useRef<FormValues>();
  const isFilledIn =
    isKnown &&
    now?.basis === formData.basis &&
    (now === undefined || bases.has(now.basis));

  useEffect(() => {
    if (isFilledIn) {
      filledIn.current = now?.values;
    } else if (isKnown && now && formData.basis === now.basis) {
      // Only then can it be told whether the form has taken what we fill in.
      onChange({ ...formData, basis: undefined });
    } else if (isKnown) {
      // Fields that call onChange at the same time overwrite each other: repeat it
      // until the form has taken the value.
      const before = filledIn.current;
      if (now) {
        bases.add(now.basis);
      }
      onChange(fillIn(formData, { fields, before, now }) as TData);
    }
  });

  return isFilledIn;
}
