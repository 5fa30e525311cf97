import { OrgModel } from '@kumiki/backstage-plugin-team-topology-common';
import { RiArrowDownSLine, RiArrowRightSLine } from '@remixicon/react';
import { KeyboardEvent } from 'react';
import { useWords } from '../../ui/useWords';
import { ResponsibilityHolders } from '../holdersOf';
import { ResponsibilityRow } from '../responsibilityRows';
import { HeldSinceCell } from './HeldSinceCell';
import { StateCell } from './StateCell';
import { useTreeStyles } from './useTreeStyles';
import { WhoCell } from './WhoCell';

/** What a row of the tree needs. */
export interface TreeRowProps {
  row: ResponsibilityRow;
  model: OrgModel;
  holders: ResponsibilityHolders;
  isOpen: boolean;
  isSelected: boolean;
  isActive: boolean;
  onActive(): void;
  onKeyDown(event: KeyboardEvent): void;
  onToggle(isOpen: boolean): void;
  onAsk(): void;
}

/** One responsibility, and who has it. */
export const TreeRow = (props: TreeRowProps) => {
  const { t } = useWords();
  const classes = useTreeStyles();
  const { row, model, holders, isOpen } = props;
  const { responsibility, level, position, setSize, hasChildren } = row;
  const Arrow = isOpen ? RiArrowDownSLine : RiArrowRightSLine;
  return (
    <div
      role="row"
      aria-level={level}
      aria-posinset={position}
      aria-setsize={setSize}
      aria-expanded={hasChildren ? isOpen : undefined}
      aria-selected={props.isSelected}
      tabIndex={props.isActive ? 0 : -1}
      onFocus={props.onActive}
      onKeyDown={props.onKeyDown}
      onClick={props.onAsk}
    >
      <div role="rowheader">
        <div
          className={classes.name}
          // Deeper than this, the indent would leave no room for the words.
          style={{ paddingLeft: (Math.min(level, 9) - 1) * 20 }}
        >
          {hasChildren ? (
            <button
              type="button"
              className={classes.toggle}
              // By keyboard the row itself opens and closes.
              tabIndex={-1}
              aria-label={t(
                isOpen
                  ? 'responsibilities.tree.collapse'
                  : 'responsibilities.tree.expand',
                { responsibility: responsibility.title },
              )}
              onClick={event => {
                event.stopPropagation();
                props.onToggle(!isOpen);
              }}
            >
              <Arrow size={20} aria-hidden="true" />
            </button>
          ) : (
            <span style={{ flex: '0 0 20px' }} />
          )}
          <span className={classes.title}>{responsibility.title}</span>
        </div>
      </div>
      <div role="gridcell">
        <StateCell row={row} />
      </div>
      <div role="gridcell">
        <WhoCell row={row} model={model} holders={holders} />
      </div>
      <div role="gridcell">
        <HeldSinceCell row={row} holders={holders} at={model.at} />
      </div>
      <div role="gridcell">{responsibility.area}</div>
    </div>
  );
};
