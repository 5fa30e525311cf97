import { RefObject, useEffect, useRef } from 'react';

/** Calls back when the element has changed its size. */
export function useResize(ref: RefObject<Element>, onResize: () => void) {
  const latest = useRef(onResize);
  latest.current = onResize;

  useEffect(() => {
    const element = ref.current;
    if (!element || typeof ResizeObserver === 'undefined') {
      return () => {};
    }
    const observer = new ResizeObserver(() => latest.current());
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
}
