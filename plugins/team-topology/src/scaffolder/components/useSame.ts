import { useMemo } from 'react';

/** The same object as long as it says the same: forms make theirs anew. */
export function useSame<TValue>(value: TValue): TValue {
  const text = JSON.stringify(value);
  return useMemo(() => JSON.parse(text), [text]);
}
