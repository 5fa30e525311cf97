import { RefObject, useEffect, useRef } from 'react';

/** Calls back when Escape is pressed inside the element. */
export function useEscape(ref: RefObject<HTMLElement>, onEscape: () => void) {
  const latest = useRef(onEscape);
  latest.current = onEscape;

  useEffect(() => {
    const element = ref.current;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        latest.current();
      }
    };
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  }, [ref]);
}
