import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Text,
} from '@backstage/ui';
import {
  BADGE_MEASURES,
  GROUPING_TYPES,
  INTERACTION_MODES,
  LoadLabels,
  MapTheme,
  OrgTeamType,
  paintLegend,
  SceneElement,
  SceneTextElement,
  SMELL_LEVELS,
  TEAM_TYPES,
} from '@kumiki/backstage-plugin-team-topology-common';
import { makeStyles } from '@material-ui/core/styles';
import { useMemo } from 'react';
import { Note } from '../ui/notes';
import { useWords } from '../ui/useWords';
import { SceneElementPainter } from './MapPicture';
import { useMapLabels } from './useMapWords';

/** A shape of the map and the key of what it means. */
export interface LegendEntry {
  key: string;
  elements: SceneElement[];
  /** The top of its row in the coordinates of the elements. */
  top: number;
  height: number;
}

const types: Record<OrgTeamType, string> = {
  'stream-aligned': 'stream-aligned',
  platform: 'platform',
  enabling: 'enabling',
  'complicated-subsystem': 'complicated-subsystem',
  'undefined-type': 'undefined-type',
};

const KEY_LABELS: Parameters<typeof paintLegend>[0]['labels'] = {
  title: '',
  at: () => '',
  summary: () => '',
  hidden: () => '',
  empty: '',
  types,
  groupings: {
    platform: 'platform-grouping',
    'value-stream': 'value-stream-grouping',
  },
  modes: {
    'x-as-a-service': 'x-as-a-service',
    collaboration: 'collaboration',
    facilitating: 'facilitating',
    undefined: 'undefined',
  },
  states: {
    planned: 'planned',
    active: 'active',
    overdue: 'overdue',
    ended: 'ended',
  },
  friction: { none: 'none', slowing: 'slowing', blocking: 'blocking' },
  load: {
    short: {
      members: '',
      responsibilities: '',
      components: '',
      interactions: '',
      consumers: '',
    },
    names: {
      members: 'load-members',
      responsibilities: 'load-responsibilities',
      components: 'load-components',
      interactions: 'load-interactions',
      consumers: 'load-consumers',
    },
    unknown: 'load-unknown',
  },
  smells: { info: 'smell-info', warn: 'smell-warn', error: 'smell-error' },
  unknownTeam: 'unknown',
  inferred: 'inferred',
  dropped: 'dropped',
  contested: 'contested',
  compared: () => '',
  marks: { added: 'added', removed: 'removed', changed: 'changed' },
};

/**
 * The shapes of the legend one by one, as the exported picture draws them. The
 * names of that legend are replaced by keys, so that the page can set names
 * and meanings as text of its own.
 */
export function legendShapes(
  theme: MapTheme,
  options: {
    marks?: boolean;
    /** The letters in the badges of teams, where these are on the map. */
    load?: LoadLabels['short'];
    /** Whether teams and interactions have signs of smells. */
    smells?: boolean;
  } = {},
): Map<string, LegendEntry> {
  const { marks, load, smells } = options;
  const paint = paintLegend({
    theme,
    labels: load
      ? { ...KEY_LABELS, load: { ...KEY_LABELS.load, short: load } }
      : KEY_LABELS,
    maxWidth: 1,
    marks,
    loads: load !== undefined,
    smells,
  });
  const names = paint.elements.filter(isName);
  const height = paint.height / names.length;
  const entries = new Map<string, LegendEntry>();
  let elements: SceneElement[] = [];
  for (const element of paint.elements) {
    if (isName(element)) {
      const key = element.text;
      entries.set(key, { key, elements, top: entries.size * height, height });
      elements = [];
    } else {
      elements.push(element);
    }
  }
  return entries;
}

function isName(element: SceneElement): element is SceneTextElement {
  return element.type === 'text' && element.role === 'label';
}

const useGroupStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyle: 'none',
    display: 'grid',
    gap: 'var(--bui-space-2)',
  },
  row: {
    display: 'grid',
    gridTemplateColumns: '74px 1fr',
    gap: 'var(--bui-space-3)',
    alignItems: 'center',
  },
  words: { display: 'grid' },
});

/** The room for the shapes of the legend, in its own coordinates. */
const ROW = 44;
const WIDTH = 74;

/** One shape of the map, in any size. */
export const LegendShape = (props: { entry?: LegendEntry; height: number }) => {
  const { entry, height } = props;
  if (!entry) {
    return <span />;
  }
  return (
    <svg
      width={(WIDTH * height) / ROW}
      height={height}
      viewBox={`-2 ${entry.top} ${WIDTH} ${entry.height}`}
      style={{ display: 'block', flex: 'none' }}
      aria-hidden="true"
      focusable="false"
    >
      {entry.elements.map((element, index) => (
        <SceneElementPainter key={index} element={element} />
      ))}
    </svg>
  );
};

/** Shapes with their names and meanings. */
const LegendGroup = (props: {
  title: string;
  rows: { entry?: LegendEntry; name: string; meaning: string }[];
}) => {
  const classes = useGroupStyles();
  return (
    <section>
      <Text as="h3" variant="body-medium" weight="bold">
        {props.title}
      </Text>
      <ul className={classes.list}>
        {props.rows.map(({ entry, name, meaning }) => (
          <li key={name} className={classes.row}>
            <LegendShape entry={entry} height={ROW} />
            <span className={classes.words}>
              <Text as="span" weight="bold">
                {name}
              </Text>
              <Note as="span">{meaning}</Note>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};

const useStyles = makeStyles({
  groups: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(260px, 1fr))',
    gap: 'var(--bui-space-6)',
  },
  help: { margin: 'var(--bui-space-4) 0 0' },
});

const TYPES = [...TEAM_TYPES, 'undefined-type'] as const;
const STATES = ['overdue', 'planned', 'ended'] as const;
const FRICTION = ['slowing', 'blocking'] as const;
const BADGE = [...BADGE_MEASURES, 'unknown'] as const;

/** What the shapes of the map mean; the shapes are those of the map itself. */
export const MapLegend = (props: {
  theme: MapTheme;
  /** Whether teams have badges with their load. */
  showLoad?: boolean;
  /** Whether teams and interactions have signs of smells. */
  showSmells?: boolean;
}) => {
  const { t } = useWords();
  const classes = useStyles();
  const { theme, showLoad, showSmells } = props;
  const { load } = useMapLabels();
  const entries = useMemo(
    () =>
      legendShapes(theme, {
        load: showLoad ? load.short : undefined,
        smells: showSmells,
      }),
    [theme, showLoad, load, showSmells],
  );
  return (
    <Accordion>
      <AccordionTrigger level={2} title={t('map.legend.meanings')} />
      <AccordionPanel>
        <div className={classes.groups}>
          <LegendGroup
            title={t('map.legend.types')}
            rows={TYPES.map(type => ({
              entry: entries.get(type),
              name: t(`teamType.${type}.name`),
              meaning: t(`teamType.${type}.meaning`),
            }))}
          />
          <LegendGroup
            title={t('map.legend.groupings')}
            rows={GROUPING_TYPES.map(type => ({
              entry: entries.get(`${type}-grouping`),
              name: t(`groupingType.${type}.name`),
              meaning: t(`groupingType.${type}.meaning`),
            }))}
          />
          <LegendGroup
            title={t('map.legend.modes')}
            rows={INTERACTION_MODES.map(mode => ({
              entry: entries.get(mode),
              name: t(`mode.${mode}.name`),
              meaning: t(`mode.${mode}.meaning`),
            }))}
          />
          <LegendGroup
            title={t('map.legend.marks')}
            rows={[
              ...STATES.map(state => ({
                entry: entries.get(state),
                name: t(`interactionState.${state}`),
                meaning: t(`map.legend.stateMeaning.${state}`),
              })),
              ...FRICTION.map(level => ({
                entry: entries.get(level),
                name: t(`friction.level.${level}.name`),
                meaning: t(`friction.level.${level}.meaning`),
              })),
              {
                entry: entries.get('unknown'),
                name: t('map.legend.unknown'),
                meaning: t('map.legend.unknownMeaning'),
              },
              {
                entry: entries.get('inferred'),
                name: t('map.legend.inferred'),
                meaning: t('map.inferred.meaning'),
              },
              {
                entry: entries.get('dropped'),
                name: t('map.legend.dropped'),
                meaning: t('map.legend.droppedMeaning'),
              },
              {
                entry: entries.get('contested'),
                name: t('map.legend.contested'),
                meaning: t('map.legend.contestedMeaning'),
              },
            ]}
          />
          {showLoad && (
            <LegendGroup
              title={t('load.badge.title')}
              rows={BADGE.map(key => ({
                entry: entries.get(`load-${key}`),
                name: t(`load.badge.${key}.name`),
                meaning: t(`load.badge.${key}.meaning`),
              }))}
            />
          )}
          {showSmells && (
            <LegendGroup
              title={t('smells.sign.title')}
              rows={SMELL_LEVELS.map(level => ({
                entry: entries.get(`smell-${level}`),
                name: t(`smells.sign.${level}.name`),
                meaning: t(`smells.sign.${level}.meaning`),
              }))}
            />
          )}
        </div>
        <Note className={classes.help}>
          {[
            t('map.legend.flow'),
            t('map.help.pointer'),
            t('map.help.pan'),
            t('map.help.teams'),
          ].join(' ')}
        </Note>
      </AccordionPanel>
    </Accordion>
  );
};
