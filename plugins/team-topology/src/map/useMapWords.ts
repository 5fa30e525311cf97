import {
  changeWords,
  MapLabels,
  MapScene,
  MapSelection,
  OrgModel,
  SmellReport,
  teamLoads,
} from '@kumiki/backstage-plugin-team-topology-common';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { changeLanguage } from '../compare/comparison';
import { useLoadWords } from '../load/useLoadWords';
import { useSmellWords } from '../smells/useSmellWords';
import { useWords } from '../ui/useWords';
import { Neighbourhood } from './neighbourhood';
import { EDGE_ROLES, teamFacts } from './teamFacts';
import { usePeriod } from './panel/usePeriod';
import { NameOf } from './teamNames';

type Counts = MapScene['hidden'];

/** The words in the exported picture, in the language of the app. */
export function useMapLabels(): MapLabels {
  const { t, date, language } = useWords();

  return useMemo(() => {
    const teams = (count: number) => t('map.teamCount', { count });
    const interactions = (count: number) =>
      t('map.interactionCount', { count });
    return {
      title: t('page.title'),
      at: at => t('map.asOf', { date: date(at) }),
      summary: (counts: Counts) => {
        const drawn = t('map.summary', {
          teams: teams(counts.teams),
          interactions: interactions(counts.edges),
        });
        return counts.dropped
          ? `${drawn} ${t('map.dropped.count', { count: counts.dropped })}`
          : drawn;
      },
      hidden: (counts: Counts) => {
        const drawable = {
          teams: teams(counts.teams),
          interactions: interactions(counts.edges),
        };
        return counts.dropped
          ? t('map.hidden.titleWithDropped', {
              ...drawable,
              dropped: t('map.dropped.responsibilities', {
                count: counts.dropped,
              }),
            })
          : t('map.hidden.title', drawable);
      },
      empty: t('map.empty.title'),
      types: {
        'stream-aligned': t('teamType.stream-aligned.name'),
        platform: t('teamType.platform.name'),
        enabling: t('teamType.enabling.name'),
        'complicated-subsystem': t('teamType.complicated-subsystem.name'),
        'undefined-type': t('teamType.undefined-type.name'),
      },
      groupings: {
        platform: t('groupingType.platform.name'),
        'value-stream': t('groupingType.value-stream.name'),
      },
      modes: {
        'x-as-a-service': t('mode.x-as-a-service.name'),
        collaboration: t('mode.collaboration.name'),
        facilitating: t('mode.facilitating.name'),
        undefined: t('mode.undefined.name'),
      },
      states: {
        planned: t('interactionState.planned'),
        active: t('interactionState.active'),
        overdue: t('interactionState.overdue'),
        ended: t('interactionState.ended'),
      },
      friction: {
        none: t('friction.level.none.name'),
        slowing: t('friction.level.slowing.name'),
        blocking: t('friction.level.blocking.name'),
      },
      load: {
        short: {
          members: t('load.badge.short.members'),
          responsibilities: t('load.badge.short.responsibilities'),
          components: t('load.badge.short.components'),
          interactions: t('load.badge.short.interactions'),
          consumers: t('load.badge.short.consumers'),
        },
        names: {
          members: t('load.badge.members.name'),
          responsibilities: t('load.badge.responsibilities.name'),
          components: t('load.badge.components.name'),
          interactions: t('load.badge.interactions.name'),
          consumers: t('load.badge.consumers.name'),
        },
        unknown: t('load.badge.unknown.name'),
      },
      smells: {
        info: t('smells.sign.info.name'),
        warn: t('smells.sign.warn.name'),
        error: t('smells.sign.error.name'),
      },
      unknownTeam: t('map.legend.unknown'),
      inferred: t('map.legend.inferred'),
      compared: ({ from, to, counts }) =>
        t('compare.summary', {
          dates: t('compare.between', { since: date(from), until: date(to) }),
          counts: changeWords(changeLanguage(language)).counts(counts),
        }),
      marks: {
        added: t('compare.mark.added'),
        removed: t('compare.mark.removed'),
        changed: t('compare.mark.changed'),
      },
      dropped: t('map.legend.dropped'),
      contested: t('map.legend.contested'),
    };
  }, [t, date, language]);
}

/** Says what has changed on the map, for those who do not see it change. */
export function useMapAnnouncements(options: {
  scene?: MapScene;
  selected?: string;
  nameOf: NameOf;
  bright?: Neighbourhood;
}) {
  const { t, list } = useWords();
  const labels = useMapLabels();
  const [message, setMessage] = useState('');
  const { scene, selected } = options;

  const drawn = () =>
    scene
      ? [
          labels.summary({
            teams: scene.teams.length,
            edges: scene.edges.length,
            dropped: scene.dropped.length,
          }),
          labels.at(scene.at),
        ].join(' ')
      : '';
  const opened = (ref: string) => {
    const { nameOf, bright } = options;
    const team = nameOf(ref);
    const others = [...(bright?.nodes ?? [])].filter(other => other !== ref);
    const teams = list(others.map(nameOf));
    if (scene?.edges.some(edge => edge.interaction === ref)) {
      return t('map.interaction.opened', { interaction: team, teams });
    }
    if (scene?.contested.some(item => item.ref === ref)) {
      return t('map.contested.opened', { responsibility: team, teams });
    }
    if (scene?.dropped.some(dropped => dropped.ref === ref)) {
      return t('map.dropped.opened', { responsibility: team, teams });
    }
    return others.length
      ? t('map.panel.opened', { team, teams })
      : t('map.panel.openedAlone', { team });
  };

  const latest = useRef({ drawn, opened });
  latest.current = { drawn, opened };
  useEffect(() => setMessage(latest.current.drawn()), [scene]);
  const before = useRef<string>();
  useEffect(() => {
    if (selected) {
      setMessage(latest.current.opened(selected));
    } else if (before.current) {
      setMessage(t('map.panel.closed'));
    }
    before.current = selected;
  }, [selected, t]);

  return {
    message,
    announce: useCallback((text: string) => setMessage(text), []),
  };
}

/**
 * What the picture shows of each item, in words. Of a team: its type, its
 * grouping, with whom it works and how, and what is wrong.
 */
export function useItemDescriptions(
  model: OrgModel,
  selection: MapSelection,
  nameOf: NameOf,
  options: {
    showLoad?: boolean;
    /** Where teams and interactions have signs of them. */
    smells?: SmellReport;
  } = {},
): ReadonlyMap<string, string> {
  const { t, list } = useWords();
  const period = usePeriod();
  const loadWords = useLoadWords();
  const { showLoad = false, smells } = options;
  const smellWords = useSmellWords(smells);

  return useMemo(() => {
    const facts = teamFacts(selection.edges);
    const loads = new Map(
      (showLoad ? teamLoads(model) : []).map(load => [load.team, load]),
    );
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
      for (const role of EDGE_ROLES) {
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
      if (own?.blocking) {
        sentences.push(t('map.team.blocked', { count: own.blocking }));
      }
      if (own?.slowing) {
        sentences.push(t('map.team.slowed', { count: own.slowing }));
      }
      const load = loads.get(ref);
      if (load) {
        sentences.push(...loadWords(load));
      }
      const declined = selection.dropped.filter(item =>
        item.declinedBy.includes(ref),
      );
      if (declined.length > 0) {
        const responsibilities = list(declined.map(({ title }) => title));
        sentences.push(t('map.team.drops', { responsibilities }));
      }
      sentences.push(...smellWords(ref));
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
    for (const { ref, title, acceptedBy } of selection.contested) {
      const teams = list(acceptedBy.map(nameOf));
      const sentences = [title, t('map.contested.acceptedBy', { teams })];
      descriptions.set(ref, sentences.join(t('map.team.sentenceEnd')));
    }
    for (const { ref, type, teams } of selection.groupings) {
      const sentences = [
        nameOf(ref),
        type ? t(`groupingType.${type}.name`) : t('map.panel.grouping'),
        ...(teams.length ? [list(teams.map(nameOf))] : []),
      ];
      descriptions.set(ref, sentences.join(t('map.team.sentenceEnd')));
    }
    const interactions = new Map(model.interactions.map(it => [it.ref, it]));
    for (const edge of selection.edges) {
      const { id, mode, state, label, friction } = edge;
      const interaction = interactions.get(edge.interaction ?? '');
      const [from, to] = [edge.from, edge.to].map(nameOf);
      const sentences =
        mode === 'inferred'
          ? [t('map.inferred.between', { from, to }), t('map.inferred.meaning')]
          : [
              label,
              t(`map.interaction.between.${mode}`, { from, to }),
              t(`interactionState.${state}`),
              ...(friction ? [t(`friction.level.${friction}.meaning`)] : []),
              ...(interaction?.friction?.note
                ? [interaction.friction.note]
                : []),
              ...(interaction ? [period(interaction)] : []),
              ...smellWords(edge.interaction),
            ];
      descriptions.set(id, sentences.join(t('map.team.sentenceEnd')));
    }
    return descriptions;
  }, [
    model,
    selection,
    nameOf,
    showLoad,
    period,
    loadWords,
    smellWords,
    t,
    list,
  ]);
}
