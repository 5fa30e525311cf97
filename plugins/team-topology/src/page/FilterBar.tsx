import { Button, Flex, Text } from '@backstage/ui';
import {
  INTERACTION_MODES,
  nameOfRef,
  OrgModel,
} from '@kumiki/backstage-plugin-team-topology-common';
import { MultiSelect } from '@kumiki/frontend-common';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';
import { namesOf } from '../model/namesOf';
import {
  INTERACTION_STATES,
  ORG_TEAM_TYPES,
  PageState,
  PageView,
} from '../model/pageState';
import { UpdatePageState } from '../model/usePageState';
import { useWords, Words } from '../ui/useWords';

const useStyles = makeStyles({
  root: { minWidth: 0, '@media print': { display: 'none' } },
  filters: {
    display: 'flex',
    flex: '1 1 480px',
    minWidth: 0,
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: 'var(--bui-space-2)',
  },
});

/** What the three views have in common: which part of the organisation. */
export const FilterBar = (props: {
  model: OrgModel;
  /** The view that is filtered. */
  view: PageView;
  state: PageState;
  update: UpdatePageState;
  /** What stands at the end of the row. */
  children?: ReactNode;
}) => {
  const { t } = useWords();
  const classes = useStyles();
  const { model, view, state, update } = props;
  const { types, modes, groupings, states, focus } = state;
  const isFiltered = [types, modes, groupings, states].some(
    list => list.length > 0,
  );
  return (
    <Flex direction="column" gap="2" className={classes.root}>
      <Flex align="center" gap="2" style={{ flexWrap: 'wrap' }}>
        <div
          role="group"
          aria-label={t('filters.label')}
          className={classes.filters}
        >
          <MultiSelect
            compact
            label={t('filters.types')}
            placeholder={t('filters.allTypes')}
            options={ORG_TEAM_TYPES.map(value => ({
              value,
              label: t(`teamType.${value}.name`),
            }))}
            value={types}
            onChange={value => update({ types: value })}
          />
          <MultiSelect
            compact
            label={t('filters.modes')}
            placeholder={t('filters.allModes')}
            options={INTERACTION_MODES.map(value => ({
              value,
              label: t(`mode.${value}.name`),
            }))}
            value={modes}
            onChange={value => update({ modes: value })}
          />
          <MultiSelect
            compact
            label={t('filters.groupings')}
            placeholder={t('filters.allGroupings')}
            searchPlaceholder={t('filters.findGrouping')}
            options={groupingOptions(model, groupings, t)}
            value={groupings}
            onChange={value => update({ groupings: value })}
          />
          <MultiSelect
            compact
            label={t('filters.states')}
            placeholder={
              // Teams are there, too, that do not work with others.
              view === 'teams' && modes.length === 0
                ? t('filters.anyState')
                : t('filters.inForce')
            }
            options={INTERACTION_STATES.map(value => ({
              value,
              label: t(`interactionState.${value}`),
            }))}
            value={states}
            onChange={value => update({ states: value })}
          />
          {isFiltered && (
            <Button
              size="small"
              variant="tertiary"
              onPress={() =>
                update({ types: [], modes: [], groupings: [], states: [] })
              }
            >
              {t('filters.clear')}
            </Button>
          )}
        </div>
        {props.children}
      </Flex>
      {focus && (
        <Flex align="center" gap="2">
          <Text>
            {t('filters.focus', {
              team: namesOf(model).get(focus) ?? nameOfRef(focus),
            })}
          </Text>
          <Button
            size="small"
            variant="tertiary"
            onPress={() => update({ focus: undefined })}
          >
            {t('filters.clearFocus')}
          </Button>
        </Flex>
      )}
    </Flex>
  );
};

// A grouping that is chosen stays in the list at a date when it has no team.
function groupingOptions(model: OrgModel, chosen: string[], t: Words['t']) {
  const known = model.groupings.map(({ ref, title: name, type }) => ({
    value: ref,
    label: type
      ? t('filters.groupingOfType', {
          name,
          type: t(`groupingType.${type}.name`),
        })
      : name,
  }));
  const gone = chosen
    .filter(ref => !known.some(({ value }) => value === ref))
    .map(ref => ({ value: ref, label: nameOfRef(ref) }));
  return [...known, ...gone];
}
