import {
  DraftChange,
  DraftProblem,
  isExistingDate,
  nameOfRef,
  OrgModel,
  TEAM_TYPES,
} from '@kumiki/backstage-plugin-team-topology-common';
import { useMemo } from 'react';
import { useWords } from '../ui/useWords';

/** Says what a change does, and why it cannot be made. */
export function useChangeWords(models: readonly OrgModel[]): {
  tell(change: DraftChange): string;
  explain(problem: DraftProblem): string;
  nameOf(ref: string): string;
} {
  const { t, date, list } = useWords();
  return useMemo(() => {
    const titles = new Map(
      models.flatMap(model =>
        [
          ...[...model.teams, ...model.groupings, ...model.laterTeams],
          ...[...model.responsibilities, ...model.interactions],
        ].map(({ ref, title }): [string, string] => [ref, title]),
      ),
    );
    const nameOf = (ref: string) => titles.get(ref) ?? nameOfRef(ref);
    const tell = (change: DraftChange): string => {
      const named: { [name: string]: string } = {};
      for (const [name, value] of Object.entries(change)) {
        named[name] = Array.isArray(value)
          ? list(value.map(nameOf))
          : nameOf(String(value));
      }
      switch (change.type) {
        case 'found-team':
          return t('drafts.sentence.found-team', {
            team: change.title ?? named.team,
          });
        case 'close-team':
          return t('drafts.sentence.close-team', { team: named.team });
        case 'retype-team':
          return t('drafts.sentence.retype-team', {
            team: named.team,
            type: t(`teamType.${change.teamType}.name`),
          });
        case 'move-team':
          return t('drafts.sentence.move-team', {
            team: named.team,
            grouping: named.grouping,
          });
        case 'hand-over':
          return t('drafts.sentence.hand-over', {
            responsibility: named.responsibility,
            from: named.from ?? t('drafts.answers.nobody'),
            to: named.to,
          });
        case 'take':
          return t(
            change.forNow ? 'drafts.sentence.hold' : 'drafts.sentence.take',
            {
              team: named.team,
              responsibility: named.responsibility,
            },
          );
        case 'give-up':
          return named.handOffTo
            ? t('drafts.sentence.refer', {
                team: named.team,
                responsibility: named.responsibility,
                handOffTo: named.handOffTo,
              })
            : t('drafts.sentence.give-up', {
                team: named.team,
                responsibility: named.responsibility,
              });
        case 'begin-interaction':
          return t('drafts.sentence.begin-interaction', {
            from: named.from,
            to: named.to,
            mode: t(`mode.${change.mode}.name`),
          });
        case 'end-interaction':
          return t('drafts.sentence.end-interaction', {
            interaction: named.interaction,
            date: change.ended ? date(change.ended) : '',
          });
        case 'embed-person':
          return t('drafts.sentence.embed-person', {
            user: named.user,
            interaction: named.interaction,
          });
        default:
          return t('drafts.sentence.move-component', {
            component: named.component,
            owner: named.owner,
          });
      }
    };
    const sayWhatIsThere = (value: string): string => {
      const teamType = TEAM_TYPES.find(type => type === value);
      if (teamType) {
        return t(`teamType.${teamType}.name`);
      }
      return isExistingDate(value) ? date(value) : nameOf(value);
    };
    const explain = ({ rule, about }: DraftProblem) =>
      t(`drafts.problem.${rule}`, {
        about:
          list(about.filter(Boolean).map(sayWhatIsThere)) ||
          t('drafts.problem.nothing'),
      });
    return { tell, explain, nameOf };
  }, [models, t, date, list]);
}
