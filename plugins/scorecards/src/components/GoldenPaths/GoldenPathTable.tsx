import { Text } from '@backstage/ui';
import {
  GoldenPathResults,
  ScorecardLevel,
} from '@kumiki/backstage-plugin-scorecards-common';
import { DataTable, EntityLink } from '@kumiki/frontend-common';
import { useWords } from '../../hooks/useWords';
import { LevelDistribution } from '../LevelDistribution';
import { StateCountsList } from '../StateCountsList';

/** Entities by the template that generated them, in the order of the answer. */
export const GoldenPathTable = (props: {
  levels: readonly ScorecardLevel[];
  rows: GoldenPathResults[];
}) => {
  const { t, amount } = useWords();
  const { levels, rows } = props;
  return (
    <DataTable
      label={t('goldenPaths.title')}
      columns={[
        t('goldenPaths.template'),
        t('goldenPaths.version'),
        t('goldenPaths.entities'),
        t('goldenPaths.byLevel'),
        t('goldenPaths.byState'),
      ]}
      rows={rows.map(row => {
        const { template, title, version, withheld, entities, states } = row;
        return {
          id: `${template ?? withheld ?? ''} ${version ?? ''}`,
          cells: [
            template ? (
              <EntityLink entityRef={template} title={title} />
            ) : (
              <Text as="span">
                {t(withheld ? 'flag.notVisible' : 'goldenPaths.noTemplate')}
              </Text>
            ),
            version ?? (template && t('goldenPaths.noVersion')) ?? '–',
            amount(entities),
            <LevelDistribution levels={levels} rollup={row} />,
            <StateCountsList counts={states} />,
          ],
        };
      })}
    />
  );
};
