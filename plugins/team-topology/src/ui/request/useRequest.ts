import { useCallback, useEffect, useState } from 'react';

/**
 * The state of a request. Whoever shows it does so with `RequestView` or
 * `RequestNote`, so that no failure goes unsaid.
 */
export interface RequestState<TValue> {
  /** The newest answer; it stays while the next one is on its way. */
  value?: TValue;
  error?: Error;
  loading: boolean;
  /** The name of the permission that the request takes, where it takes one. */
  permission: string | undefined;
  retry(): void;
}

/**
 * Runs a request again whenever it changes, and abandons the one before.
 * @param load - must keep its identity while the request is the same
 * @param options - `permission`: the name of the permission that the request
 *   takes, for those who do not have it
 */
export function useRequest<TValue>(
  load: (signal: AbortSignal) => Promise<TValue>,
  options: { permission: string | undefined },
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
  return { ...state, permission: options.permission, retry };
}
