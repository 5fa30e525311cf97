import {
  CheckReason,
  ReportedCheck,
} from '@kumiki/backstage-plugin-scorecards-common';
import { nameOfRef } from '@kumiki/backstage-plugin-team-topology-common';
import { describeProblem } from '../ui/InvalidCheckProblem';
import { useWords, Words } from '../words/useWords';

/** The reasons for the state of a check in words, that of an opt-out apart. */
export function useReasonTexts(
  check: Pick<ReportedCheck, 'reasons' | 'withheld'>,
): { optOut?: string; others: string[] } {
  const words = useWords();
  const { reasons, withheld } = check;
  const optOut = reasons.find(isAboutOptOut);
  const hidden = withheld?.includes('optOut')
    ? words.t('reason.optOutNotVisible')
    : undefined;
  return {
    optOut: (optOut && describeReason(optOut, words)) ?? hidden,
    others: reasons
      .filter(reason => !isAboutOptOut(reason))
      .map(reason => describeReason(reason, words)),
  };
}

function isAboutOptOut({ rule }: CheckReason): boolean {
  return rule === 'self-maintained' || rule.startsWith('opt-out-');
}

function describeReason(reason: CheckReason, words: Words): string {
  const { t, age, date, duration, timestamp } = words;
  const message = (text: string | undefined) => text ?? t('reason.notVisible');
  switch (reason.rule) {
    case 'exempt':
      return reason.until
        ? t('reason.exemptUntil', {
            reason: reason.reason,
            date: date(reason.until),
          })
        : t('reason.exempt', { reason: reason.reason });
    case 'self-maintained':
    case 'opt-out-overdue':
    case 'opt-out-orphaned':
    case 'opt-out-unconfirmed': {
      const { rule, capability, reviewBy } = reason;
      if (!capability) {
        return t('reason.optOutNotVisible');
      }
      const name = { capability: nameOfRef(capability) };
      return reviewBy &&
        (rule === 'self-maintained' || rule === 'opt-out-overdue')
        ? t(`reason.${rule}-on`, { ...name, date: date(reviewBy) })
        : t(`reason.${rule}`, name);
    }
    case 'when-not-known':
      return t('reason.when-not-known');
    case 'never-observed':
      return t('reason.never-observed', { fact: reason.fact });
    case 'not-in-observation':
      return t('reason.not-in-observation', {
        fact: reason.fact,
        provider: reason.provider,
        when: timestamp(reason.observedAt),
      });
    case 'stale':
      return reason.ageMs === undefined
        ? t('reason.staleNever', { fact: reason.fact })
        : t('reason.stale', {
            fact: reason.fact,
            age: age(reason.ageMs),
            limit: duration(reason.maxAge),
          });
    case 'provider-failed':
      return reason.ageMs === undefined
        ? t('reason.providerNeverGood', {
            fact: reason.fact,
            provider: reason.provider,
            message: message(reason.message),
          })
        : t('reason.provider-failed', {
            fact: reason.fact,
            provider: reason.provider,
            message: message(reason.message),
            age: age(reason.ageMs),
          });
    case 'provider-failing':
      return t('reason.provider-failing', {
        provider: reason.provider,
        message: message(reason.message),
        age: age(reason.ageMs ?? 0),
        limit: duration(reason.maxAge),
      });
    case 'wrong-value':
      return t('reason.wrong-value', { fact: reason.fact, type: reason.type });
    default: {
      const text = reason.message && {
        message: reason.message,
        ...reason.failure,
      };
      return t(`reason.${reason.rule}`, {
        message: text ? describeProblem(text, words) : message(undefined),
      });
    }
  }
}
