import { useMemo } from 'react';

/** The same object for as long as its content stays the same: parents and forms make new ones. */
export function useStable<T>(value: T): T {
  const content = JSON.stringify(value);
  return useMemo(() => JSON.parse(content) as T, [content]);
}
