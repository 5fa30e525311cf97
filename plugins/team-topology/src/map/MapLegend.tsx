import { Accordion, AccordionPanel, AccordionTrigger } from '@backstage/ui';
import {
  INTERACTION_MODES,
  MapTheme,
  TEAM_TYPES,
} from '@kumiki/backstage-plugin-team-topology-common';
import { makeStyles } from '@material-ui/core/styles';
import { useMemo } from 'react';
import { Note } from '../ui/Note';
import { useWords } from '../ui/useWords';
import { legendEntries } from './legendEntries';
import { LegendGroup } from './LegendGroup';

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

/** What the shapes of the map mean; the shapes are those of the map itself. */
export const MapLegend = ({ theme }: { theme: MapTheme }) => {
  const { t } = useWords();
  const classes = useStyles();
  const entries = useMemo(() => legendEntries(theme), [theme]);
  return (
    <Accordion defaultExpanded>
      <AccordionTrigger level={2} title={t('map.legend.title')} />
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
              {
                entry: entries.get('unknown'),
                name: t('map.legend.unknown'),
                meaning: t('map.legend.unknownMeaning'),
              },
              {
                entry: entries.get('dropped'),
                name: t('map.legend.dropped'),
                meaning: t('map.legend.droppedMeaning'),
              },
            ]}
          />
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
