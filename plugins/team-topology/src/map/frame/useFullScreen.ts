import { useEffect, useState } from 'react';

/** Whether the map takes the whole screen. */
export interface FullScreen {
  on: boolean;
  toggle(): void;
}

/**
 * Lets the map take the whole window, and the window the whole screen where
 * the browser allows it. It is the document that goes full screen: menus and
 * tooltips are drawn beside the map, not in it.
 */
export function useFullScreen(): FullScreen {
  const [on, setOn] = useState(false);

  useEffect(() => {
    const onChange = () => {
      if (!document.fullscreenElement) {
        setOn(false);
      }
    };
    document.addEventListener('fullscreenchange', onChange);
    return () => document.removeEventListener('fullscreenchange', onChange);
  }, []);

  const toggle = () => {
    if (on) {
      if (document.fullscreenElement) {
        document.exitFullscreen().catch(() => {});
      }
      setOn(false);
    } else {
      // Where it is refused, the map still fills the window.
      document.documentElement.requestFullscreen?.().catch(() => {});
      setOn(true);
    }
  };
  return { on, toggle };
}
