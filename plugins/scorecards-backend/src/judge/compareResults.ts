import { NO_LEVEL } from '@kumiki/backstage-plugin-scorecards-common';
import { StoredTransition } from '../database/HistoryStore';
import { Judgement } from '../database/JudgementStore';
import { StoredResult } from '../database/ResultStore';

/**
 * Adds to a judgement what differs between the stored result and the new one.
 * The first result of an entity is one change of level and no change of a
 * check: nothing was known before, and a row for each check of each entity
 * would be most of what is ever stored. The end of being judged is alike.
 */
export function compareResults(
  before: StoredResult | undefined,
  after: StoredResult,
  judgement: Judgement,
): void {
  if (before && isSame(before, after)) {
    return;
  }
  judgement.changed.push(after);
  const { scorecard, entity, owners, judgedAt: at } = after;
  const from = before && levelOf(before);
  const to = levelOf(after);
  if (from !== to) {
    judgement.levelChanges.push({ at, entity, scorecard, from, to, owners });
  }
  if (before) {
    judgement.transitions.push(...findTransitions(before, after));
  }
}

/** Adds that an entity is no longer judged by a scorecard. */
export function removeResult(
  before: StoredResult,
  judgement: Judgement,
  at: string,
): void {
  const { scorecard, entity, owners } = before;
  judgement.removed.push(scorecard);
  judgement.levelChanges.push({
    at,
    entity,
    scorecard,
    from: levelOf(before),
    owners,
  });
}

function isSame(before: StoredResult, after: StoredResult): boolean {
  return (
    before.level === after.level &&
    isSameList(before.owners, after.owners) &&
    hasSameChecks(before, after)
  );
}

function hasSameChecks(before: StoredResult, after: StoredResult): boolean {
  const checks = Object.keys(after.states);
  const { announced } = after;
  return (
    checks.length === Object.keys(before.states).length &&
    checks.every(check => before.states[check] === after.states[check]) &&
    announced.length === before.announced.length &&
    announced.every(check => before.announced.includes(check))
  );
}

function isSameList(before: readonly string[], after: readonly string[]) {
  return (
    before.length === after.length &&
    before.every((value, at) => value === after[at])
  );
}

function levelOf({ level }: StoredResult): string {
  return level ?? NO_LEVEL;
}

function findTransitions(
  before: StoredResult,
  after: StoredResult,
): StoredTransition[] {
  const { scorecard, entity, owners, judgedAt: at } = after;
  const checks = new Set([
    ...Object.keys(before.states),
    ...Object.keys(after.states),
  ]);
  return [...checks]
    .filter(check => before.states[check] !== after.states[check])
    .map(check => ({
      at,
      entity,
      scorecard,
      check,
      from: before.states[check],
      to: after.states[check],
      owners,
    }));
}
