import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Text,
} from '@backstage/ui';
import {
  MapFilter,
  OrgModel,
  SelectedEdge,
  selectMap,
} from '@kumiki/backstage-plugin-team-topology-common';
import { makeStyles } from '@material-ui/core/styles';
import { useMemo, useState } from 'react';
import { Note } from '../ui/notes';
import { useWords } from '../ui/useWords';
import { TeamButton } from './panel/panelParts';
import { edgeRole } from './teamFacts';
import { teamNames } from './teamNames';

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: 'var(--bui-space-4)',
    // Columns keep a list of a hundred teams within a few screens.
    columns: '340px auto',
    columnGap: 'var(--bui-space-8)',
  },
  team: { breakInside: 'avoid', marginBottom: 'var(--bui-space-3)' },
  edges: { margin: 0, paddingLeft: 'var(--bui-space-4)' },
});

/** What nobody does, and teams with their types and interactions. */
const MapTextList = (props: {
  model: OrgModel;
  filter: MapFilter;
  onSelect(ref: string): void;
}) => {
  const { t, list } = useWords();
  const classes = useStyles();
  const { model, filter, onSelect } = props;
  const selection = useMemo(
    () =>
      selectMap(model, filter, {
        nodeBudget: Infinity,
        lineBudget: Infinity,
      }),
    [model, filter],
  );
  const nameOf = useMemo(() => teamNames(model, selection), [model, selection]);

  const edgesOf = (ref: string) =>
    selection.edges.filter(({ from, to }) => from === ref || to === ref);
  const groupings = selection.groupings
    .filter(({ ref }) => edgesOf(ref).length)
    .map(({ ref, type }) => ({
      ref,
      about: [type ? t(`groupingType.${type}.name`) : t('map.panel.grouping')],
    }));
  const teams = selection.teams.map(({ ref, type, known, grouping }) => ({
    ref,
    about: [
      known ? t(`teamType.${type}.name`) : t('map.team.notInCatalog'),
      ...(grouping ? [nameOf(grouping)] : []),
    ],
  }));

  const dropped = selection.dropped.map(({ ref, declinedBy }) => ({
    ref,
    about: [
      t('map.dropped.nobody'),
      t('map.dropped.declinedBy', {
        teams: list(declinedBy.map(nameOf)),
      }),
    ],
  }));

  const contested = selection.contested.map(({ ref, acceptedBy }) => ({
    ref,
    about: [
      t('map.contested.acceptedBy', { teams: list(acceptedBy.map(nameOf)) }),
    ],
  }));

  const sentence = (edge: SelectedEdge, team: string) => {
    const other = nameOf(edge.from === team ? edge.to : edge.from);
    const role = edgeRole(edge, team);
    return [
      t(`map.team.${role}`, { teams: other }),
      ...(edge.mode === 'inferred'
        ? [t('map.legend.inferred')]
        : [
            edge.label,
            t(`interactionState.${edge.state}`),
            ...(edge.friction
              ? [t(`friction.level.${edge.friction}.name`)]
              : []),
          ]),
    ].join(' · ');
  };

  return (
    <ul className={classes.list} aria-label={t('map.text.title')}>
      {[...dropped, ...contested, ...groupings, ...teams].map(
        ({ ref, about }) => (
          <li key={ref} className={classes.team}>
            <TeamButton
              name={nameOf(ref)}
              label={t('map.text.open', { team: nameOf(ref) })}
              onPress={() => onSelect(ref)}
            />
            <Note as="span">{['', ...about].join(' · ')}</Note>
            <ul className={classes.edges}>
              {edgesOf(ref).map(edge => (
                <li key={edge.id}>
                  <Text as="span">{sentence(edge, ref)}</Text>
                </li>
              ))}
            </ul>
          </li>
        ),
      )}
    </ul>
  );
};

/** The same content as the picture, and what it hides, as a list. */
export const MapAsText = (props: {
  model: OrgModel;
  filter: MapFilter;
  onSelect(ref: string): void;
}) => {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <Accordion isExpanded={open} onExpandedChange={setOpen}>
      <AccordionTrigger level={2} title={t('map.text.title')} />
      <AccordionPanel>{open && <MapTextList {...props} />}</AccordionPanel>
    </Accordion>
  );
};
