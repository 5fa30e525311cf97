import { Visit } from './measureView';
import { MapView } from './views';

/** The visits of a view; the first is not among the rest. */
export interface ViewVisits {
  view: MapView;
  /** Nobody has opened any page of this view before, in this browser. */
  first: Visit;
  rounds: Visit[];
}

/**
 * Opens each view once, and then all of them by turns in alternating order. A
 * view that was not drawn the first time is not opened again.
 */
export async function takeTurns(
  views: readonly MapView[],
  options: {
    rounds: number;
    /** No round begins after so many milliseconds, but the first one. */
    budgetMs: number;
    measure: (view: MapView) => Promise<Visit>;
  },
): Promise<ViewVisits[]> {
  const { rounds, budgetMs, measure } = options;
  const began = performance.now();
  const visits: ViewVisits[] = [];
  for (const view of views) {
    visits.push({ view, first: await measure(view), rounds: [] });
  }
  const drawn = visits.filter(({ first }) => first.isDrawn);
  for (let round = 0; round < rounds; round += 1) {
    if (round > 0 && performance.now() - began > budgetMs) {
      break;
    }
    for (const visit of round % 2 ? [...drawn].reverse() : drawn) {
      visit.rounds.push(await measure(visit.view));
    }
  }
  return visits;
}
