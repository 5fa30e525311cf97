import {
  nameOfRef,
  OrgTimeline,
  PastBasis,
} from '@kumiki/backstage-plugin-team-topology-common';
import { useMemo } from 'react';
import { useWords } from '../ui/useWords';
import { isNotKnown } from './barLook';
import { movedBy } from './timeAxis';
import { LaneBar } from './timelineBars';

/** What bars say. */
export interface BarWords {
  /** What fits into a bar. */
  short(bar: LaneBar): string;
  /** What it was, as a sentence. */
  what(bar: LaneBar): string;
  /** From when to when, as words. */
  days(bar: LaneBar): string;
  /** What it is known from. */
  origin(bar: LaneBar): string;
  /** The whole sentence, for screen readers. */
  sentence(title: string, bar: LaneBar): string;
}

/** The words for the bars of a timeline. */
export function useBarWords(timeline: OrgTimeline): BarWords {
  const { t, date, list } = useWords();
  return useMemo(() => {
    const nameOf = (ref: string) => timeline.names[ref] ?? nameOfRef(ref);
    const namesOf = (refs: readonly string[]) => list(refs.map(nameOf), 'and');

    const short = (bar: LaneBar): string => {
      if (isNotKnown(bar)) {
        return t('timeline.notKnown');
      }
      switch (bar.group) {
        case 'teams':
          return bar.formerName === undefined
            ? t(`teamType.${bar.span.type}.name`)
            : t('timeline.bar.both', {
                first: bar.formerName,
                second: t(`teamType.${bar.span.type}.name`),
              });
        case 'interactions': {
          const { mode, state, friction } = bar.span;
          const more = [
            ...(friction ? [t(`friction.level.${friction}.name`)] : []),
            ...(state === 'active' ? [] : [t(`interactionState.${state}`)]),
          ];
          return more.length === 0
            ? t(`mode.${mode}.name`)
            : t('timeline.bar.both', {
                first: t(`mode.${mode}.name`),
                second: list(more, 'and'),
              });
        }
        case 'capabilities':
          return t(`verdict.${bar.span.verdict}`);
        default: {
          const { state, owner, acceptedBy, interimBy } = bar.span;
          const holders = {
            owned: owner === undefined ? [] : [owner],
            contested: acceptedBy,
            interim: interimBy,
          } as const;
          const refs =
            state === 'owned' || state === 'contested' || state === 'interim'
              ? holders[state]
              : [];
          if (refs.length === 0) {
            return t(`responsibilityState.${state}`);
          }
          return state === 'owned'
            ? namesOf(refs)
            : t('timeline.bar.both', {
                first: t(`responsibilityState.${state}`),
                second: namesOf(refs),
              });
        }
      }
    };

    const what = (bar: LaneBar): string => {
      if (bar.group === 'interactions') {
        const { mode, provider, others } = bar.span;
        return t(`interactionCard.sentence.${mode}`, {
          from: nameOf(provider),
          to: namesOf(others),
        });
      }
      if (bar.group === 'capabilities' && bar.span.owner && !isNotKnown(bar)) {
        return t('timeline.bar.by', {
          what: short(bar),
          team: nameOf(bar.span.owner),
        });
      }
      if (bar.group === 'responsibilities' && bar.span.isDerived) {
        return t('timeline.bar.derived', { what: short(bar) });
      }
      return short(bar);
    };

    const days = (bar: LaneBar): string =>
      bar.goesOn
        ? t('timeline.bar.since', { from: date(bar.from) })
        : t('timeline.bar.fromTo', {
            from: date(bar.from),
            to: date(movedBy(bar.to, -1)),
          });

    const origin = ({ span }: LaneBar): string => {
      const basis: PastBasis | 'today' = span.basis ?? 'today';
      return t(`timeline.origin.${basis}`);
    };

    return {
      ...{ short, what, days, origin },
      sentence: (title, bar) => {
        const parts = { title, days: days(bar), origin: origin(bar) };
        return bar.group === 'interactions'
          ? t('timeline.bar.interaction', {
              ...parts,
              what: short(bar),
              sentence: what(bar),
            })
          : t('timeline.bar.sentence', { ...parts, what: what(bar) });
      },
    };
  }, [timeline.names, t, date, list]);
}
