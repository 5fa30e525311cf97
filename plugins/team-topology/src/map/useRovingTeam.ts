import { MapScene } from '@kumiki/backstage-plugin-team-topology-common';
import { KeyboardEvent, RefObject, useMemo, useState } from 'react';
import { Direction, nearestTeam, readingOrder } from './geometry';

const DIRECTIONS: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/**
 * One team, or responsibility that teams drop, at a time takes part in the
 * order of Tab.
 */
export interface RovingTeam {
  /** The team to which Tab goes. */
  active?: string;
  setActive(ref: string): void;
  /** Moves the focus to a team. */
  focus(ref: string): void;
  /** Goes where the key points; false for a key that goes nowhere. */
  move(event: KeyboardEvent, from: string): boolean;
}

/** Goes from team to team by keyboard. */
export function useRovingTeam(
  svgRef: RefObject<SVGSVGElement>,
  scene: MapScene | undefined,
  selected: string | undefined,
): RovingTeam {
  const [wanted, setWanted] = useState<string>();
  const teams = useMemo(
    () => readingOrder([...(scene?.teams ?? []), ...(scene?.dropped ?? [])]),
    [scene],
  );
  const drawn = [wanted, selected].find(ref =>
    teams.some(team => team.ref === ref),
  );

  const focus = (ref: string) => {
    setWanted(ref);
    const elements = svgRef.current?.querySelectorAll<SVGGElement>(
      '[role="button"][data-ref]',
    );
    for (const element of elements ?? []) {
      if (element.dataset.ref === ref) {
        element.focus({ preventScroll: true });
      }
    }
  };

  const target = (key: string, from: string) => {
    const index = teams.findIndex(({ ref }) => ref === from);
    switch (key) {
      case 'Home':
        return teams[0];
      case 'End':
        return teams[teams.length - 1];
      case 'PageDown':
        return teams[(index + 1) % teams.length];
      case 'PageUp':
        return teams[(index - 1 + teams.length) % teams.length];
      default:
        return DIRECTIONS[key] && teams[index]
          ? nearestTeam(teams, teams[index], DIRECTIONS[key]) ?? teams[index]
          : undefined;
    }
  };

  return {
    active: drawn ?? teams[0]?.ref,
    setActive: setWanted,
    focus,
    move: (event, from) => {
      const team = target(event.key, from);
      if (team) {
        focus(team.ref);
      }
      return Boolean(team);
    },
  };
}
