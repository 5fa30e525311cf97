/** What a page finds out about itself while it draws; milliseconds since navigation. */
export interface DrawingWatch {
  drawnAt?: number;
  /** When the drawing last changed. */
  changedAt?: number;
  isSettled: boolean;
  longestTask: number;
  blockedMs: number;
}

/** What to look for. */
export interface DrawingTarget {
  nodes: string;
  expected: number;
  /** For how long nothing must change any more. */
  quietMs: number;
}

declare global {
  interface Window {
    kumikiDrawing?: DrawingWatch;
  }
}

/**
 * Runs inside of the page before anything else does, so it uses nothing from
 * outside. Drawn is when every node is there and visible, and a frame with them
 * was painted; settled is when neither the drawing changes nor the thread is
 * blocked for a while after that.
 */
export function watchDrawing(target: DrawingTarget): void {
  const watch: DrawingWatch = {
    isSettled: false,
    longestTask: 0,
    blockedMs: 0,
  };
  window.kumikiDrawing = watch;
  let busyUntil = 0;

  new PerformanceObserver(list => {
    for (const { startTime, duration } of list.getEntries()) {
      watch.longestTask = Math.max(watch.longestTask, duration);
      watch.blockedMs += duration - 50;
      busyUntil = Math.max(busyUntil, startTime + duration);
    }
  }).observe({ type: 'longtask', buffered: true });

  const isVisible = (node: Element) =>
    getComputedStyle(node).visibility === 'visible' &&
    node.getBoundingClientRect().width > 0;

  const untilSettled = () => {
    const now = performance.now();
    const since = Math.max(watch.drawnAt ?? 0, watch.changedAt ?? 0, busyUntil);
    watch.isSettled = now - since > target.quietMs;
    if (!watch.isSettled) {
      setTimeout(untilSettled, 50);
    }
  };

  const untilDrawn = () => {
    const nodes = document.querySelectorAll(target.nodes);
    const [first] = nodes;
    const last = nodes[nodes.length - 1];
    if (
      nodes.length < target.expected ||
      !isVisible(first) ||
      !isVisible(last)
    ) {
      requestAnimationFrame(untilDrawn);
      return;
    }
    const drawing = first.closest('svg');
    new MutationObserver(() => {
      watch.changedAt = performance.now();
    }).observe(drawing?.parentElement ?? document.body, {
      subtree: true,
      childList: true,
      attributes: true,
    });
    // The frame in which they became visible is painted when the next one begins.
    requestAnimationFrame(() => {
      watch.drawnAt = performance.now();
      untilSettled();
    });
  };
  requestAnimationFrame(untilDrawn);
}
