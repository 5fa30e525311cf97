import { MapSelection } from '@kumiki/backstage-plugin-team-topology-common';
import { useMemo } from 'react';
import { useWords } from '../ui/useWords';
import { INTERACTION_ROLES } from './interactionRoles';
import { teamFacts } from './teamFacts';
import { NameOf } from './teamNames';

/**
 * What the picture shows of each team, in words: its type, its grouping, with
 * whom it works and how, and what is wrong; and who declines what nobody does.
 */
export function useTeamDescriptions(
  selection: MapSelection,
  nameOf: NameOf,
): ReadonlyMap<string, string> {
  const { t, list } = useWords();

  return useMemo(() => {
    const facts = teamFacts(selection.edges);
    const descriptions = new Map<string, string>();
    for (const { ref, type, known, grouping } of selection.teams) {
      const own = facts.get(ref);
      const sentences = [nameOf(ref), t(`teamType.${type}.name`)];
      if (!known) {
        sentences.push(t('map.team.notInCatalog'));
      }
      if (grouping) {
        sentences.push(t('map.team.partOf', { grouping: nameOf(grouping) }));
      }
      for (const role of INTERACTION_ROLES) {
        const partners = own?.partners.get(role);
        if (partners) {
          const teams = list([...partners].map(nameOf));
          sentences.push(t(`map.team.${role}`, { teams }));
        }
      }
      if (!own) {
        sentences.push(t('map.team.none'));
      }
      if (own?.overdue) {
        sentences.push(t('map.team.overdue', { count: own.overdue }));
      }
      const declined = selection.dropped.filter(item =>
        item.declinedBy.includes(ref),
      );
      if (declined.length > 0) {
        const responsibilities = list(declined.map(({ title }) => title));
        sentences.push(t('map.team.drops', { responsibilities }));
      }
      descriptions.set(ref, sentences.join(t('map.team.sentenceEnd')));
    }
    for (const { ref, title, declinedBy } of selection.dropped) {
      const teams = list(declinedBy.map(nameOf));
      const sentences = [
        title,
        t('map.dropped.nobody'),
        t('map.dropped.declinedBy', { teams }),
      ];
      descriptions.set(ref, sentences.join(t('map.team.sentenceEnd')));
    }
    return descriptions;
  }, [selection, nameOf, t, list]);
}
