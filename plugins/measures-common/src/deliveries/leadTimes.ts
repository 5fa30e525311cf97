import { MetricAnswer } from './Metric';
import { answerOfTimes, ReasonCounts, unknownAnswer } from '../numbers/answers';
import { Change } from '../events/Records';
import { eventKey } from '../events/uniqueEvents';
import { ComponentRecords, DeliveryQuestion, LOOK_BACK_MS } from './Deliveries';
import { knownPart, KnownPart } from './knownPart';
import { TimedDeployment, Timeline } from './Timeline';

/**
 * The time from a commit to the deployment that first had it. A deployment that
 * names its commit states this; a change that no deployment names is taken to be
 * in the first one that began after it was merged. A rollback deploys nothing
 * new, and the first deployment of all claims no changes from before.
 */
export function measureLeadTime(
  records: ComponentRecords,
  timeline: Timeline,
  question: DeliveryQuestion,
): MetricAnswer {
  const { connected } = records;
  const known = knownPart(question.span, [
    ['no-deployment-source', connected.deployments],
  ]);
  const forward = timeline.all.filter(
    ({ deployment }) => deployment.kind !== 'rollback',
  );
  const deployed = forward.filter(it => isIn(known, it));
  if (known.isEmpty || deployed.length === 0) {
    const none = known.isEmpty ? [] : [{ reason: 'no-deployments' as const }];
    return unknownAnswer('seconds', [...known.unknown, ...none]);
  }
  const changes = uniqueChanges(records.changes);
  const isKnownAtAll =
    connected.changes !== undefined ||
    deployed.some(({ deployment }) => deployment.commit !== undefined);
  const samples = new LeadTimeSamples();
  collectStated(samples, forward, changes, known);
  collectInferred(samples, forward, changes, known, records.firstDeploymentAt);
  return answerOfTimes(samples.seconds, samples.inferred, [
    ...known.unknown,
    ...(isKnownAtAll ? [] : [{ reason: 'no-change-source' as const }]),
    ...samples.reasons.toReasons(),
  ]);
}

class LeadTimeSamples {
  readonly seconds: number[] = [];
  readonly reasons = new ReasonCounts();
  inferred = 0;

  /** @param commitAt - ISO 8601 */
  add(commitAt: string | undefined, deployedAt: number, isInferred: boolean) {
    if (commitAt === undefined) {
      this.reasons.add('no-commit-time');
      return;
    }
    const seconds = (deployedAt - Date.parse(commitAt)) / 1000;
    if (seconds < 0) {
      this.reasons.add('clock-skew');
      return;
    }
    this.seconds.push(seconds);
    this.inferred += isInferred ? 1 : 0;
  }
}

/** Commits that deployments name, each where it was deployed first. */
function collectStated(
  samples: LeadTimeSamples,
  forward: readonly TimedDeployment[],
  changes: readonly Change[],
  known: KnownPart,
): void {
  const firstCommitAt = new Map<string, string>();
  for (const { commit, commitAt } of changes) {
    const earlier = commit && firstCommitAt.get(commit);
    if (commit && commitAt && (!earlier || commitAt < earlier)) {
      firstCommitAt.set(commit, commitAt);
    }
  }
  const lastDeployed = new Map<string, number>();
  for (const it of forward) {
    const { commit, commitAt } = it.deployment;
    if (commit === undefined) {
      continue;
    }
    const before = lastDeployed.get(commit);
    lastDeployed.set(commit, it.at);
    const isAgain = before !== undefined && it.at - before <= LOOK_BACK_MS;
    if (!isAgain && isIn(known, it)) {
      // The commit of a merge is younger than the change that it merges.
      samples.add(firstCommitAt.get(commit) ?? commitAt, it.at, false);
    }
  }
}

/** Changes whose commit no deployment names. */
function collectInferred(
  samples: LeadTimeSamples,
  forward: readonly TimedDeployment[],
  changes: readonly Change[],
  known: KnownPart,
  firstDeploymentAt: string | undefined,
): void {
  const named = new Set(forward.map(({ deployment }) => deployment.commit));
  const hasEarlier =
    firstDeploymentAt !== undefined &&
    Date.parse(firstDeploymentAt) < forward[0].at;
  const waiting = changes
    .filter(({ commit }) => commit === undefined || !named.has(commit))
    .map(change => ({ change, merged: Date.parse(change.mergedAt) }))
    .sort((one, other) => one.merged - other.merged);
  let next = 0;
  for (const [place, it] of forward.entries()) {
    // What a deployment takes, a later one does not have to look at.
    for (; next < waiting.length && waiting[next].merged <= it.cut; next += 1) {
      if (!isIn(known, it)) {
        continue;
      }
      if (place === 0 && !hasEarlier) {
        samples.reasons.add('before-first-deployment');
      } else if (it.at - waiting[next].merged > LOOK_BACK_MS) {
        samples.reasons.add('waited-too-long');
      } else {
        samples.add(waiting[next].change.commitAt, it.at, true);
      }
    }
  }
}

function isIn({ from, to }: KnownPart, { at }: TimedDeployment): boolean {
  return at >= from && at < to;
}

function uniqueChanges(changes: readonly Change[]): Change[] {
  return [...new Map(changes.map(it => [eventKey(it), it])).values()];
}
