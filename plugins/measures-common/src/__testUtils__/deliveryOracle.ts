import { leadTimeOracle } from './leadTimeOracle';
import {
  NOTHING,
  OracleAnswer,
  percentile,
  rate,
  times,
} from './oracleNumbers';
import { OracleEvent } from './OracleEvent';

const ms = (text: string) => new Date(text).getTime();
const DAY = 24 * 60 * 60 * 1000;

/**
 * The definitions of docs/measures/definitions.md written out once more, as
 * plainly as possible and without any code of the package: every deployment is
 * compared with every incident and change. Slow, and meant to be.
 */
export function deliveryOracle(
  events: OracleEvent[],
  from: string,
  to: string,
  environment: string,
  window: number,
  connected: { deployments?: string; incidents?: string; changes?: string },
): Record<string, OracleAnswer> {
  // Each event once.
  const once: OracleEvent[] = [];
  for (const event of events) {
    if (!once.some(it => it.source === event.source && it.id === event.id)) {
      once.push(event);
    }
  }
  const deployments = once
    .filter(
      it =>
        it.type === 'deployment' &&
        it.environment === environment &&
        it.outcome === 'succeeded',
    )
    .sort(
      (a, b) =>
        ms(a.at) - ms(b.at) || (a.source + a.id < b.source + b.id ? -1 : 1),
    );

  // Incidents, from whatever was said of them.
  const names = [
    ...new Set(
      once.filter(it => it.type === 'incident').map(it => it.incident),
    ),
  ];
  const incidents = names
    .map(name => {
      const said = once.filter(it => it.incident === name);
      const begins = said
        .filter(it => it.phase !== 'resolved')
        .map(it => it.at);
      const ends = said.filter(it => it.phase === 'resolved').map(it => it.at);
      const detected = begins.sort()[0];
      const resolved = ends.sort().reverse()[0];
      return {
        name,
        detected,
        resolved,
        at: ms(detected ?? resolved),
        environment: said
          .map(it => it.environment)
          .filter(Boolean)
          .sort()[0],
        names: said
          .map(it => it.deployment)
          .filter(Boolean)
          .sort()[0],
      };
    })
    .filter(it => !it.environment || it.environment === environment);

  const find = (name: string, time: number) => {
    const same = deployments.filter(
      it => it.id === name || it.artifact === name,
    );
    const before = same.filter(it => ms(it.at) <= time);
    return before[before.length - 1] ?? same[0];
  };
  const links = incidents.map(incident => {
    if (incident.names) {
      const named = find(incident.names, incident.at);
      return {
        incident,
        deployment: named,
        how: named ? 'stated' : 'unknown-deployment',
      };
    }
    const before = deployments.filter(it => ms(it.at) <= incident.at);
    const last = before[before.length - 1];
    return last && incident.at - ms(last.at) <= window
      ? { incident, deployment: last, how: 'inferred' }
      : { incident, deployment: undefined, how: 'unlinked-incidents' };
  });
  const blamed: { deployment: OracleEvent; how: string }[] = [];
  deployments.forEach((it, index) => {
    if (it.causedBy && it.kind !== 'planned') {
      if (!incidents.some(({ name }) => name === it.causedBy)) {
        const named = find(it.causedBy, ms(it.at));
        if (named && named !== it)
          blamed.push({ deployment: named, how: 'stated' });
      }
    } else if (it.kind === 'rollback') {
      const before = deployments
        .slice(0, index)
        .filter(d => d.kind !== 'rollback');
      const last = before[before.length - 1];
      if (last && ms(it.at) - ms(last.at) <= window) {
        blamed.push({ deployment: last, how: 'inferred' });
      }
    }
  });

  const during = (list: OracleEvent[], begin: number) =>
    list.filter(it => ms(it.at) >= begin && ms(it.at) < ms(to));

  function start(needed: [string, string | undefined][]) {
    const missing = needed.filter(([, since]) => !since).map(([why]) => why);
    if (missing.length) return { begin: ms(to), reasons: missing };
    const since = Math.max(...needed.map(([, it]) => ms(it!)));
    return {
      begin: Math.max(since, ms(from)),
      reasons: since > ms(from) ? ['before-source'] : [],
    };
  }
  const byDeployments = start([
    ['no-deployment-source', connected.deployments],
  ]);
  const byBoth = start([
    ['no-deployment-source', connected.deployments],
    ['no-incident-source', connected.incidents],
  ]);

  // Frequency.
  const length = ms(to) - byDeployments.begin;
  const mine = during(deployments, byDeployments.begin);
  let deploymentFrequency: OracleAnswer;
  if (length <= 0) {
    deploymentFrequency = {
      value: null,
      n: 0,
      ...NOTHING,
      reasons: byDeployments.reasons,
    };
  } else if (length < 7 * DAY) {
    deploymentFrequency = {
      value: null,
      n: mine.length,
      ...NOTHING,
      reasons: [...byDeployments.reasons, 'span-too-short'],
    };
  } else {
    const counts: number[] = [];
    for (
      let week = byDeployments.begin;
      week + 7 * DAY <= ms(to);
      week += 7 * DAY
    ) {
      counts.push(
        mine.filter(it => ms(it.at) >= week && ms(it.at) < week + 7 * DAY)
          .length,
      );
    }
    deploymentFrequency = {
      value: (mine.length * 7 * DAY) / length,
      n: mine.length,
      p25: percentile(counts, 25),
      p75: percentile(counts, 75),
      shareInferred: null,
      reasons: byDeployments.reasons,
    };
  }

  // Fail rate and recovery.
  const judged = during(deployments, byBoth.begin);
  const failed = judged.filter(
    it =>
      links.some(l => l.deployment === it) ||
      blamed.some(b => b.deployment === it),
  );
  const isStated = (it: OracleEvent) =>
    links.some(l => l.deployment === it && l.how === 'stated') ||
    blamed.some(b => b.deployment === it && b.how === 'stated');
  const loose = links
    .filter(
      l =>
        !l.deployment &&
        l.incident.at >= byBoth.begin &&
        l.incident.at < ms(to),
    )
    .map(l => l.how);
  const noneJudged =
    judged.length === 0 && byBoth.begin < ms(to) ? ['no-deployments'] : [];
  const changeFailRate = rate(
    failed.length,
    judged.length,
    failed.length
      ? failed.filter(it => !isStated(it)).length / failed.length
      : null,
    [...byBoth.reasons, ...noneJudged, ...loose],
  );
  const recovery: number[] = [];
  let recoveryInferred = 0;
  const recoveryReasons: string[] = [];
  for (const it of failed) {
    const own = links.filter(l => l.deployment === it).map(l => l.incident);
    if (own.some(incident => !incident.resolved)) {
      recoveryReasons.push('still-open');
    } else if (own.length === 0 || own.some(incident => !incident.detected)) {
      recoveryReasons.push('no-start-time');
    } else {
      const begin = Math.min(...own.map(incident => ms(incident.detected)));
      const end = Math.max(...own.map(incident => ms(incident.resolved)));
      if (end < begin) {
        recoveryReasons.push('clock-skew');
      } else {
        recovery.push((end - begin) / 1000);
        if (!isStated(it)) recoveryInferred += 1;
      }
    }
  }
  const noneFailed =
    judged.length > 0 && failed.length === 0 ? ['no-failures'] : [];
  const failedDeploymentRecoveryTime = times(recovery, recoveryInferred, [
    ...byBoth.reasons,
    ...noneJudged,
    ...noneFailed,
    ...recoveryReasons,
  ]);

  // Rework.
  const noneDeployed =
    mine.length === 0 && length > 0 ? ['no-deployments'] : [];
  const saying = mine.filter(it => it.kind || it.causedBy);
  const unplanned = saying.filter(it => it.kind !== 'planned').length;
  const silent = mine.length - saying.length;
  const reworkReasons = [
    ...byDeployments.reasons,
    ...noneDeployed,
    ...(silent ? ['no-kind'] : []),
  ];
  const deploymentReworkRate: OracleAnswer =
    silent > saying.length
      ? {
          value: null,
          n: saying.length,
          count: unplanned,
          ...NOTHING,
          reasons: reworkReasons,
        }
      : rate(unplanned, saying.length, null, reworkReasons);

  const changeLeadTime = leadTimeOracle({
    changes: once.filter(it => it.type === 'change'),
    forward: deployments.filter(it => it.kind !== 'rollback'),
    counted: mine.filter(it => it.kind !== 'rollback'),
    hasChangeSource: Boolean(connected.changes),
    isKnown: length > 0,
    reasons: byDeployments.reasons,
  });

  return {
    changeLeadTime,
    deploymentFrequency,
    failedDeploymentRecoveryTime,
    changeFailRate,
    deploymentReworkRate,
  };
}
