import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

/** How a state is read from an address and written into it. */
export interface AddressFormat<TState> {
  parse(params: URLSearchParams): TState;
  format(state: TState, params?: URLSearchParams): URLSearchParams;
}

/** Changes the state of a page; `replace` makes no entry in the history. */
export type UpdateState<TState> = (
  change: Partial<TState>,
  options?: { replace?: boolean },
) => void;

/**
 * The state of a page, which lives in its address.
 * @param format - must keep its identity
 */
export function useAddressState<TState>(format: AddressFormat<TState>): {
  state: TState;
  update: UpdateState<TState>;
} {
  const [params, setParams] = useSearchParams();
  const state = useMemo(() => format.parse(params), [format, params]);
  const update = useCallback<UpdateState<TState>>(
    (change, options) =>
      setParams(
        current =>
          format.format({ ...format.parse(current), ...change }, current),
        options,
      ),
    [format, setParams],
  );
  return { state, update };
}
