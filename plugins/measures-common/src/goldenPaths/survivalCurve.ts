import { SurvivalCurve, SurvivalStep } from './GoldenPaths';

/**
 * A component that a template generated.
 * @public
 */
export interface GeneratedComponent {
  /** The full, lower-case ref of the component. */
  entity: string;
  /** The version of the template; absent where the component names none. */
  version?: string;
  /** When it was generated. ISO 8601 in UTC; absent where it is not known. */
  generatedAt?: string;
  /** When it was first deployed. ISO 8601 in UTC. */
  firstDeployedAt?: string;
  /** When it disappeared from the catalog; it was watched until then. ISO 8601 in UTC. */
  removedAt?: string;
}

/**
 * How long components take from being generated to their first deployment, by
 * version of the template: the Kaplan-Meier estimate, in which those that are
 * still waited for count for as long as they were watched.
 *
 * @param components - all of one template
 * @param options - `now`, and since when deployments are reported (ISO 8601 in
 *   UTC): before that, a first deployment could have been missed
 * @returns by version, those without one last
 * @public
 */
export function survivalCurves(
  components: readonly GeneratedComponent[],
  options: { now: Date; deploymentsSince?: string },
): SurvivalCurve[] {
  const versions = new Map<string | undefined, GeneratedComponent[]>();
  for (const component of components) {
    const same = versions.get(component.version) ?? [];
    versions.set(component.version, same);
    same.push(component);
  }
  return [...versions]
    .sort(([one], [other]) => compareVersions(one, other))
    .map(([version, same]) => ({
      ...(version !== undefined && { version }),
      ...curveOf(same, options),
    }));
}

function curveOf(
  components: readonly GeneratedComponent[],
  options: { now: Date; deploymentsSince?: string },
): Omit<SurvivalCurve, 'version'> {
  const watched = components.flatMap(it => watchOf(it, options) ?? []);
  const deployed = watched.filter(it => it.deployed);
  const steps = stepsOf(watched);
  return {
    n: watched.length,
    deployed: deployed.length,
    open: watched.length - deployed.length,
    notKnown: components.length - watched.length,
    medianSeconds: steps.find(({ share }) => share <= 0.5)?.seconds ?? null,
    steps,
  };
}

interface Watched {
  seconds: number;
  deployed: boolean;
}

function watchOf(
  component: GeneratedComponent,
  { now, deploymentsSince }: { now: Date; deploymentsSince?: string },
): Watched | undefined {
  const begin = Date.parse(component.generatedAt ?? '');
  const since = Date.parse(deploymentsSince ?? '');
  const end = component.firstDeployedAt ?? component.removedAt;
  const until = end === undefined ? now.getTime() : Date.parse(end);
  // A time that is not there is NaN, and no comparison holds for it.
  return begin >= since && until >= begin
    ? {
        seconds: (until - begin) / 1000,
        deployed: component.firstDeployedAt !== undefined,
      }
    : undefined;
}

function stepsOf(watched: readonly Watched[]): SurvivalStep[] {
  const times = [
    ...new Set(watched.filter(it => it.deployed).map(it => it.seconds)),
  ].sort((one, other) => one - other);
  const all = [...watched].sort((one, other) => one.seconds - other.seconds);
  let share = 1;
  let place = 0;
  return times.map(seconds => {
    while (all[place].seconds < seconds) {
      place += 1;
    }
    const atRisk = all.length - place;
    let deployed = 0;
    for (let next = place; all[next]?.seconds === seconds; next += 1) {
      deployed += all[next].deployed ? 1 : 0;
    }
    share *= 1 - deployed / atRisk;
    return { seconds, share, atRisk, deployed };
  });
}

function compareVersions(one?: string, other?: string): number {
  if (one === undefined || other === undefined) {
    return Number(one === undefined) - Number(other === undefined);
  }
  return one.localeCompare(other, 'en', { numeric: true });
}
