import { VisuallyHidden } from '@backstage/ui';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import {
  NO_LEVEL,
  ScorecardDetails,
} from '@kumiki/backstage-plugin-scorecards-common';
import { EntityLink, WindowedGrid } from '@kumiki/frontend-common';
import { useMemo, useState } from 'react';
import { CheckStateIcon } from '../ui/checkStates';
import { LevelChip } from '../ui/LevelChip';
import { useWords } from '../words/useWords';
import { CellDialog, OpenedCell } from './CellDialog';
import {
  HeatMapGroup,
  HeatMapLine,
  HeatMapRow,
  sharesOf,
  WITHHELD,
} from './heatMapRows';
import {
  HEAT_MAP_SIZES,
  NARROW_HEAT_MAP_SIZES,
  useHeatMapStyles,
} from './useHeatMapStyles';

/** What the members of a group have in common, and how many they are. */
const GroupHeading = (props: {
  scorecard: ScorecardDetails;
  group: HeatMapGroup;
}) => {
  const { t, amount } = useWords();
  const classes = useHeatMapStyles();
  const { scorecard, group } = props;
  const { by, id, rows } = group;
  const name = () => {
    if (by === 'level') {
      return (
        <LevelChip
          levels={scorecard.levels}
          level={id === NO_LEVEL ? undefined : id}
        />
      );
    }
    if (id === NO_LEVEL || id === WITHHELD) {
      return t(id === NO_LEVEL ? 'results.noOwner' : 'flag.notVisible');
    }
    return <EntityLink entityRef={id} />;
  };
  return (
    <span className={classes.entity} data-group>
      <span className={classes.name}>{name()}</span>
      <span aria-hidden="true">{amount(rows.length)}</span>
      <VisuallyHidden>
        {t('heatMap.members', { count: rows.length })}
      </VisuallyHidden>
    </span>
  );
};

/** A check with the part of the entities that pass it. */
const CheckHeading = (props: {
  title: string;
  share: number | undefined;
  words: string;
}) => {
  const classes = useHeatMapStyles();
  const { title, share = 0, words } = props;
  return (
    <>
      <span className={classes.check}>{title}</span>
      <span className={classes.bar} aria-hidden="true">
        <span style={{ width: `${100 * share}%` }} />
      </span>
      <VisuallyHidden>{words}</VisuallyHidden>
    </>
  );
};

/** Entities go down, checks go across; draws the cells that are in sight. */
export const HeatMap = (props: {
  scorecard: ScorecardDetails;
  rows: HeatMapRow[];
  lines: HeatMapLine[];
  /** The id of the element that says how it is used. */
  describedBy: string;
}) => {
  const { t, percent } = useWords();
  const classes = useHeatMapStyles();
  const isNarrow = useMediaQuery('(max-width: 640px)');
  const [opened, setOpened] = useState<OpenedCell>();
  const { scorecard, rows, lines } = props;
  const checks = scorecard.checkDetails;
  const shares = useMemo(() => sharesOf(rows, checks), [rows, checks]);
  const shareText = (share: number | undefined) =>
    share === undefined
      ? t('heatMap.noShare')
      : t('heatMap.share', { share: percent(share) });

  return (
    <>
      <WindowedGrid
        label={t('heatMap.label', { scorecard: scorecard.title })}
        describedBy={props.describedBy}
        className={classes.table}
        sizes={isNarrow ? NARROW_HEAT_MAP_SIZES : HEAT_MAP_SIZES}
        corner={t('results.entity')}
        columns={checks}
        rows={lines}
        columnKey={({ id }) => id}
        rowKey={({ key }) => key}
        columnHeading={({ id, title }) => {
          const share = shares.get(id);
          const words = shareText(share);
          return {
            title: `${title}: ${words}`,
            content: <CheckHeading title={title} share={share} words={words} />,
          };
        }}
        rowHeading={line =>
          line.group
            ? {
                content: (
                  <GroupHeading scorecard={scorecard} group={line.group} />
                ),
              }
            : {
                content: (
                  <span className={classes.entity}>
                    <span className={classes.name}>
                      <EntityLink
                        entityRef={line.row.entity}
                        title={line.row.title}
                      />
                    </span>
                    <LevelChip
                      levels={scorecard.levels}
                      level={line.row.level}
                    />
                  </span>
                ),
              }
        }
        cell={(line, { id, title }) => {
          if (line.group) {
            const share = line.group.shares.get(id);
            return {
              title: `${title} · ${shareText(share)}`,
              content: (
                <span className={classes.share}>
                  <span aria-hidden="true">
                    {share === undefined ? '–' : percent(share)}
                  </span>
                  <VisuallyHidden>{shareText(share)}</VisuallyHidden>
                </span>
              ),
            };
          }
          const state = line.row.states[id];
          const words = state
            ? t(`state.${state}`)
            : t('heatMap.notApplicable');
          return {
            title: `${line.row.title} · ${title} · ${words}`,
            content: (
              <span className={classes.cell} data-state={state}>
                {state && <CheckStateIcon state={state} />}
                <VisuallyHidden>{words}</VisuallyHidden>
              </span>
            ),
          };
        }}
        onOpen={({ row }, { id, title }) =>
          row?.states[id] && setOpened({ entity: row.entity, check: id, title })
        }
      />
      <CellDialog
        scorecard={scorecard.ref}
        opened={opened}
        onClose={() => setOpened(undefined)}
      />
    </>
  );
};
