import { RefObject, useLayoutEffect, useState } from 'react';

/** What is assumed before an element has been measured. */
const USUAL_WIDTH = 900;

/** How wide an element is, in pixels. */
export function useWidth(ref: RefObject<HTMLElement>): number {
  const [width, setWidth] = useState(USUAL_WIDTH);
  useLayoutEffect(() => {
    const element = ref.current;
    const measure = () => setWidth(element?.clientWidth || USUAL_WIDTH);
    measure();
    if (!element || typeof ResizeObserver === 'undefined') {
      return undefined;
    }
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return width;
}
