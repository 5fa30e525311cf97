import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

const ENTITY_REF = /^[a-z]+:[a-z0-9][a-z0-9._-]*\/[a-z0-9][a-z0-9._-]*$/;
const NAME = /^[a-z0-9]+(?:[-_.][a-z0-9]+)*$/i;

/** Whether a text is a full entity ref in lower case. */
export function isEntityRef(text: string): boolean {
  return ENTITY_REF.test(text);
}

/** Whether a text can be the id of a level or a check. */
export function isName(text: string): boolean {
  return NAME.test(text);
}

/** The valid items of a list in an address, each once. */
export function listed<T extends string = string>(
  params: URLSearchParams,
  name: string,
  makesSense: (text: string) => boolean,
): T[] {
  const texts = (params.get(name) ?? '').split(',').filter(makesSense);
  return [...new Set(texts)] as T[];
}

/** Writes fields into an address and keeps those of others. */
export function writeFields(
  fields: Record<string, string | undefined>,
  params: URLSearchParams,
): URLSearchParams {
  const result = new URLSearchParams(params);
  for (const [name, value] of Object.entries(fields)) {
    if (value) {
      result.set(name, value);
    } else {
      result.delete(name);
    }
  }
  return result;
}

/** How a state is read from an address and written into it. */
interface AddressFormat<TState> {
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
