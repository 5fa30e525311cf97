import { Button } from '@backstage/ui';
import {
  BADGE_MEASURES,
  INTERACTION_MODES,
  MapScene,
  MapTheme,
  TEAM_TYPES,
} from '@kumiki/backstage-plugin-team-topology-common';
import { makeStyles } from '@material-ui/core/styles';
import { RiArrowDownSLine, RiArrowUpSLine } from '@remixicon/react';
import { useMemo, useState } from 'react';
import { useWords } from '../../ui/useWords';
import { LegendShape, legendShapes } from '../MapLegend';
import { useMapLabels } from '../useMapWords';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'flex-start',
    maxWidth: '100%',
    boxSizing: 'border-box',
    padding: '2px var(--bui-space-2)',
    border: '1px solid var(--bui-border-2)',
    borderRadius: 'var(--bui-radius-2)',
    background: theme.palette.background.paper,
  },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "''",
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px var(--bui-space-3)',
  },
  entry: {
    display: 'flex',
    alignItems: 'center',
    gap: 'var(--bui-space-1)',
    fontSize: 11,
    lineHeight: '18px',
  },
}));

const TYPES = [...TEAM_TYPES, 'undefined-type'] as const;
const MARKS = ['added', 'removed', 'changed'] as const;
const STATES = ['overdue', 'planned', 'ended'] as const;
const FRICTION = ['slowing', 'blocking'] as const;

/** Below this width of the window the legend begins closed. */
const NARROW = 700;

/** The names of the shapes that are on the map now, over the map. */
export const MapKey = (props: { scene: MapScene; theme: MapTheme }) => {
  const { t } = useWords();
  const classes = useStyles();
  const { scene, theme } = props;
  const [open, setOpen] = useState(() => window.innerWidth >= NARROW);
  const isComparison = scene.comparison !== undefined;
  const hasLoad = scene.teams.some(({ load }) => load !== undefined);
  const { load } = useMapLabels();
  const shapes = useMemo(
    () =>
      legendShapes(theme, {
        marks: isComparison,
        load: hasLoad ? load.short : undefined,
      }),
    [theme, isComparison, hasLoad, load],
  );
  const entries = useMemo(() => {
    const { teams, edges, dropped } = scene;
    return [
      ...MARKS.filter(mark =>
        Object.values(scene.comparison?.marks ?? {}).includes(mark),
      ).map(key => ({ key, name: t(`compare.mark.${key}`) })),
      ...TYPES.filter(type =>
        teams.some(team => team.known && team.type === type),
      ).map(key => ({ key, name: t(`teamType.${key}.name`) })),
      ...(teams.some(team => !team.known)
        ? [{ key: 'unknown', name: t('map.legend.unknown') }]
        : []),
      ...INTERACTION_MODES.filter(mode =>
        edges.some(edge => edge.mode === mode),
      ).map(key => ({ key, name: t(`mode.${key}.name`) })),
      ...(edges.some(edge => edge.mode === 'inferred')
        ? [{ key: 'inferred', name: t('map.legend.inferred') }]
        : []),
      ...STATES.filter(state => edges.some(edge => edge.state === state)).map(
        key => ({ key, name: t(`interactionState.${key}`) }),
      ),
      ...FRICTION.filter(level =>
        edges.some(({ friction }) => friction === level),
      ).map(key => ({ key, name: t(`friction.level.${key}.name`) })),
      ...(hasLoad
        ? BADGE_MEASURES.map(key => ({
            key: `load-${key}`,
            name: t(`load.badge.${key}.name`),
          }))
        : []),
      ...(dropped.length
        ? [{ key: 'dropped', name: t('map.legend.dropped') }]
        : []),
      ...(scene.contested.length
        ? [{ key: 'contested', name: t('map.legend.contested') }]
        : []),
    ];
  }, [scene, hasLoad, t]);
  if (!entries.length) {
    return null;
  }
  return (
    <section
      className={classes.root}
      aria-label={t('map.legend.title')}
      data-map-key
    >
      {open && (
        <ul className={classes.list}>
          {entries.map(({ key, name }) => (
            <li key={key} className={classes.entry}>
              <LegendShape entry={shapes.get(key)} height={18} />
              <span>{name}</span>
            </li>
          ))}
        </ul>
      )}
      <Button
        size="small"
        variant="tertiary"
        aria-expanded={open}
        aria-label={open ? t('map.legend.hide') : undefined}
        iconEnd={open ? <RiArrowDownSLine /> : <RiArrowUpSLine />}
        onPress={() => setOpen(!open)}
      >
        {open ? '' : t('map.legend.title')}
      </Button>
    </section>
  );
};
