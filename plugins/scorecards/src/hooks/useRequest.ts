import { useCallback, useEffect, useState } from 'react';

/** Where a request stands. */
export interface RequestState<TValue> {
  /** The newest answer; it stays while the next one is on its way. */
  value?: TValue;
  error?: Error;
  loading: boolean;
  retry(): void;
}

/**
 * Runs a request again whenever it changes, and abandons the one before.
 * @param load - must keep its identity while the request is the same
 */
export function useRequest<TValue>(
  load: (signal: AbortSignal) => Promise<TValue>,
): RequestState<TValue> {
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<{
    value?: TValue;
    error?: Error;
    loading: boolean;
  }>({ loading: true });

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    setState(({ value }) => ({ value, loading: true }));
    load(signal).then(
      value => {
        if (!signal.aborted) {
          setState({ value, loading: false });
        }
      },
      error => {
        if (!signal.aborted) {
          setState(({ value }) => ({ value, error, loading: false }));
        }
      },
    );
    return () => controller.abort();
  }, [load, attempt]);

  const retry = useCallback(() => setAttempt(count => count + 1), []);
  return { ...state, retry };
}
