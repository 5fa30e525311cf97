import { Entity } from '@backstage/catalog-model';
import { TableColumn } from '@backstage/core-components';
import { useWords } from '../words/useWords';
import { EntityLevelsCell } from './EntityLevelsCell';

/**
 * What a column with levels takes.
 * @public
 */
export interface ScorecardLevelColumnOptions {
  /** The ref of the scorecard whose level is shown; those of all where absent. */
  scorecard?: string;
  /** The heading; in the language of the reader where absent. */
  title?: string;
}

const ColumnTitle = () => <>{useWords().t('catalog.column')}</>;

/**
 * A column of the catalog's table with the levels that entities reached. All rows
 * of a page together make one request.
 * @public
 */
export function scorecardLevelColumn<Row extends { entity: Entity }>(
  options: ScorecardLevelColumnOptions = {},
): TableColumn<Row> {
  const { scorecard, title } = options;
  return {
    title: title ?? <ColumnTitle />,
    // The levels are not part of the rows, so there is nothing to sort or search by.
    sorting: false,
    searchable: false,
    render: ({ entity }) => (
      <EntityLevelsCell entity={entity} scorecard={scorecard} />
    ),
  };
}
