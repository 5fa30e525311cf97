import { Text } from '@backstage/ui';
import { OrgModel } from '@kumiki/backstage-plugin-team-topology-common';
import { WindowedGrid } from '@kumiki/frontend-common';
import { useId, useMemo } from 'react';
import { namesOf } from '../../model/namesOf';
import { useWords } from '../../ui/useWords';
import { ResponsibilityRow } from '../responsibilityRows';
import { StanceMatrix } from '../stanceMatrix';
import {
  ResponsibilityHeading,
  StanceLabel,
  StanceLegend,
} from './matrixParts';
import { MATRIX_SIZES, useMatrixStyles } from './useMatrixStyles';

/** What every team says about every responsibility; draws what is in sight. */
export const ResponsibilityMatrix = (props: {
  model: OrgModel;
  rows: ResponsibilityRow[];
  matrix: StanceMatrix;
  onAsk(responsibility: string, from: string): void;
}) => {
  const { t } = useWords();
  const classes = useMatrixStyles();
  const helpId = useId();
  const { model, rows, matrix, onAsk } = props;
  const { teams } = matrix;
  const names = useMemo(() => namesOf(model), [model]);
  if (teams.length === 0) {
    return <Text role="status">{t('responsibilities.matrix.noTeam')}</Text>;
  }
  return (
    <>
      <Text variant="body-small" color="secondary">
        {t('responsibilities.matrix.size', {
          responsibilities: t('responsibilities.matrix.responsibilities', {
            count: rows.length,
          }),
          teams: t('map.teamCount', { count: teams.length }),
        })}
      </Text>
      <Text id={helpId} variant="body-small" color="secondary">
        {t('responsibilities.matrix.help')}
      </Text>
      <StanceLegend />
      <WindowedGrid
        label={t('responsibilities.matrix.label')}
        describedBy={helpId}
        sizes={MATRIX_SIZES}
        corner={t('responsibilities.tree.name')}
        columns={teams}
        rows={rows}
        columnKey={({ ref }) => ref}
        rowKey={({ responsibility }) => responsibility.ref}
        columnHeading={({ title }) => ({
          title,
          content: (
            <span className={classes.clamped} data-small>
              {title}
            </span>
          ),
        })}
        rowHeading={row => {
          const { title, state } = row.responsibility;
          return {
            title: `${title} · ${t(`responsibilityState.${state}`)}`,
            content: <ResponsibilityHeading row={row} />,
          };
        }}
        cell={({ responsibility }, { ref }) => ({
          content: (
            <StanceLabel
              stance={matrix.stanceOf(ref, responsibility.ref)}
              names={names}
            />
          ),
        })}
        onOpen={({ responsibility }, { ref }) => onAsk(responsibility.ref, ref)}
      />
    </>
  );
};
