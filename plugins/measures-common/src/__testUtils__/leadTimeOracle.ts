import { OracleAnswer, times } from './oracleNumbers';
import { OracleEvent } from './OracleEvent';

const ms = (text: string) => new Date(text).getTime();
const DAY = 24 * 60 * 60 * 1000;

/** The lead time of changes: each commit and change is looked up in all deployments. */
export function leadTimeOracle(input: {
  changes: OracleEvent[];
  forward: OracleEvent[];
  counted: OracleEvent[];
  hasChangeSource: boolean;
  isKnown: boolean;
  reasons: string[];
}): OracleAnswer {
  const { forward, counted, hasChangeSource, isKnown, reasons } = input;
  const leads: number[] = [];
  let leadsInferred = 0;
  const leadReasons: string[] = [];
  const changes: OracleEvent[] = [];
  for (const it of input.changes) {
    if (!changes.some(c => c.source === it.source && c.change === it.change))
      changes.push(it);
  }
  const take = (
    commitAt: string | undefined,
    it: OracleEvent,
    inferred: boolean,
  ) => {
    if (!commitAt) leadReasons.push('no-commit-time');
    else if (ms(it.at) < ms(commitAt)) leadReasons.push('clock-skew');
    else {
      leads.push((ms(it.at) - ms(commitAt)) / 1000);
      if (inferred) leadsInferred += 1;
    }
  };
  for (const it of counted) {
    if (!it.commit) continue;
    const index = forward.indexOf(it);
    const again = forward
      .slice(0, index)
      .some(d => d.commit === it.commit && ms(it.at) - ms(d.at) <= 90 * DAY);
    if (again) continue;
    const merged = changes
      .filter(c => c.commit === it.commit && c.commitAt)
      .map(c => c.commitAt!)
      .sort();
    take(merged[0] ?? it.commitAt, it, false);
  }
  if (counted.length) {
    for (const change of changes) {
      if (change.commit && forward.some(d => d.commit === change.commit))
        continue;
      const owner = forward.find(d => {
        const cut =
          d.startedAt && ms(d.startedAt) <= ms(d.at) ? d.startedAt : d.at;
        return ms(cut) >= ms(change.at);
      });
      if (!owner || !counted.includes(owner)) continue;
      if (owner === forward[0]) leadReasons.push('before-first-deployment');
      else if (ms(owner.at) - ms(change.at) > 90 * DAY)
        leadReasons.push('waited-too-long');
      else take(change.commitAt, owner, true);
    }
  }
  const noSource =
    counted.length && !hasChangeSource && !counted.some(it => it.commit)
      ? ['no-change-source']
      : [];
  if (
    counted.length &&
    !noSource.length &&
    !leads.length &&
    !leadReasons.length
  ) {
    leadReasons.push('nothing-new');
  }
  const noneForward = counted.length === 0 && isKnown ? ['no-deployments'] : [];
  return times(leads, leadsInferred, [
    ...reasons,
    ...noneForward,
    ...noSource,
    ...leadReasons,
  ]);
}
