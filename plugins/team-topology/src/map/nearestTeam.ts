import { SceneBox } from '@kumiki/backstage-plugin-team-topology-common';

/** Where an arrow key points. */
export type Direction = 'left' | 'right' | 'up' | 'down';

interface Placed {
  ref: string;
  box: SceneBox;
}

/** How much worse it is to be off the line than to be further along it. */
const OFF_LINE = 2;

/**
 * The team that somebody means who presses an arrow key: the nearest in that
 * direction, where being straight ahead counts more than being close.
 */
export function nearestTeam<T extends Placed>(
  teams: T[],
  from: Placed,
  direction: Direction,
): T | undefined {
  const horizontal = direction === 'left' || direction === 'right';
  const sign = direction === 'right' || direction === 'down' ? 1 : -1;
  const start = centre(from.box);

  let best: { team: T; cost: number } | undefined;
  for (const team of teams) {
    const end = centre(team.box);
    const dx = end.x - start.x;
    const dy = end.y - start.y;
    const ahead = sign * (horizontal ? dx : dy);
    const aside = Math.abs(horizontal ? dy : dx);
    if (team.ref !== from.ref && ahead > 0) {
      const cost = ahead + OFF_LINE * aside;
      if (!best || cost < best.cost) {
        best = { team, cost };
      }
    }
  }
  return best?.team;
}

function centre({ x, y, width, height }: SceneBox) {
  return { x: x + width / 2, y: y + height / 2 };
}
