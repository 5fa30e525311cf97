import { Deployment } from '../events/Records';
import { eventKey } from '../events/uniqueEvents';

/** A deployment with its time as a number. */
export interface TimedDeployment {
  deployment: Deployment;
  /** When it ended, in milliseconds. */
  at: number;
  /** Changes that were merged up to then are in it, in milliseconds. */
  cut: number;
}

/**
 * The deployments of one environment that succeeded, each once, from the first
 * to the last, whatever the order in which they became known.
 */
export class Timeline {
  readonly all: readonly TimedDeployment[];
  #byName?: Map<string, number[]>;

  static create(
    deployments: readonly Deployment[],
    environment: string,
  ): Timeline {
    const byKey = new Map<string, TimedDeployment>();
    for (const deployment of deployments) {
      const counts =
        deployment.environment === environment &&
        deployment.outcome === 'succeeded';
      if (counts) {
        byKey.set(eventKey(deployment), timed(deployment));
      }
    }
    return new Timeline([...byKey.values()].sort(byTimeAndKey));
  }

  private constructor(all: readonly TimedDeployment[]) {
    this.all = all;
  }

  /** The place of the last one that ended at a time or before; -1 where none did. */
  lastUntil(time: number): number {
    let [from, before] = [0, this.all.length];
    while (from < before) {
      const middle = Math.floor((from + before) / 2);
      if (this.all[middle].at <= time) {
        from = middle + 1;
      } else {
        before = middle;
      }
    }
    return from - 1;
  }

  /**
   * The place of the deployment that has a name as its id or artifact. Of
   * several, it is the last that ended at a time or before, or else the first.
   */
  named(name: string, time: number): number | undefined {
    const places = this.#names().get(name) ?? [];
    const before = places.filter(place => this.all[place].at <= time);
    return before.pop() ?? places[0];
  }

  #names(): Map<string, number[]> {
    if (!this.#byName) {
      this.#byName = new Map();
      for (const [place, { deployment }] of this.all.entries()) {
        for (const name of new Set([deployment.id, deployment.artifact])) {
          if (name !== undefined) {
            const places = this.#byName.get(name) ?? [];
            this.#byName.set(name, places);
            places.push(place);
          }
        }
      }
    }
    return this.#byName;
  }
}

function timed(deployment: Deployment): TimedDeployment {
  const at = Date.parse(deployment.finishedAt);
  const started = deployment.startedAt ? Date.parse(deployment.startedAt) : at;
  // A start after the end is no start.
  return { deployment, at, cut: Math.min(started, at) };
}

function byTimeAndKey(one: TimedDeployment, other: TimedDeployment): number {
  if (one.at !== other.at) {
    return one.at - other.at;
  }
  return eventKey(one.deployment) < eventKey(other.deployment) ? -1 : 1;
}
