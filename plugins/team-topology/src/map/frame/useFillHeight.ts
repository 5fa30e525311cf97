import { RefObject, useEffect } from 'react';

/** On a low screen the page scrolls instead. */
const LEAST = 420;

/** The space below, so that the border of the map is seen to end. */
const BELOW = 12;

/** On a phone the navigation of Backstage takes the bottom of the window. */
const PHONE = { width: 600, navigation: 56 };

/** Makes an element reach from where it begins to the bottom of the window. */
export function useFillHeight(ref: RefObject<HTMLElement>) {
  useEffect(() => {
    const element = ref.current;
    if (!element) {
      return () => {};
    }
    const fill = () => {
      const top = element.getBoundingClientRect().top + scrolled(element);
      const height = Math.max(LEAST, window.innerHeight - top - below());
      element.style.height = `${Math.round(height)}px`;
    };
    fill();
    window.addEventListener('resize', fill);
    // What is above may grow: a notice, or filters in a second row.
    const observer =
      typeof ResizeObserver === 'undefined'
        ? undefined
        : new ResizeObserver(fill);
    observer?.observe(document.body);
    if (element.parentElement) {
      observer?.observe(element.parentElement);
    }
    return () => {
      window.removeEventListener('resize', fill);
      observer?.disconnect();
    };
  }, [ref]);
}

function below(): number {
  return window.innerWidth < PHONE.width ? BELOW + PHONE.navigation : BELOW;
}

/** How far everything around an element is scrolled. */
function scrolled(element: HTMLElement): number {
  let sum = 0;
  for (
    let parent = element.parentElement;
    parent;
    parent = parent.parentElement
  ) {
    sum += parent.scrollTop;
  }
  return sum;
}
