import { Button, Text } from '@backstage/ui';
import { OrgModel } from '@kumiki/backstage-plugin-team-topology-common';
import { useId, useMemo, useRef, useState } from 'react';
import { useWords } from '../../ui/useWords';
import { holdersOf, ResponsibilityRow } from '../responsibilityRows';
import { TreeRow, useTreeStyles } from './TreeRow';
import { useTreeKeys } from './useTreeKeys';

/** How many rows are drawn unless the reader asks for all. */
const FIRST = 300;

const COLUMNS = ['name', 'state', 'who', 'since', 'area'] as const;

/** The responsibilities below each other, with who has them. */
export const ResponsibilityTree = (props: {
  model: OrgModel;
  rows: ResponsibilityRow[];
  /** The ref of the responsibility that is asked about. */
  selected?: string;
  onAsk(responsibility: string): void;
}) => {
  const { t, amount } = useWords();
  const classes = useTreeStyles();
  const helpId = useId();
  const bodyRef = useRef<HTMLDivElement>(null);
  const { model, rows, selected, onAsk } = props;
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [all, setAll] = useState(false);
  const holders = useMemo(() => holdersOf(model), [model]);

  const open = rows.filter(row => !row.ancestors.some(ref => closed.has(ref)));
  const shown = all ? open : open.slice(0, FIRST);
  const toggle = (ref: string, isOpen: boolean) =>
    setClosed(current => {
      const next = new Set(current);
      if (isOpen) {
        next.delete(ref);
      } else {
        next.add(ref);
      }
      return next;
    });
  const keys = useTreeKeys(bodyRef, shown, { closed, selected, toggle, onAsk });

  return (
    <>
      <Text id={helpId} variant="body-small" color="secondary">
        {t('responsibilities.tree.help')}
      </Text>
      <div className={classes.frame}>
        <div
          role="treegrid"
          aria-label={t('responsibilities.tree.label')}
          aria-describedby={helpId}
          aria-rowcount={open.length + 1}
          className={classes.table}
        >
          <div role="rowgroup">
            <div role="row">
              {COLUMNS.map(column => (
                <div key={column} role="columnheader">
                  {t(`responsibilities.tree.${column}`)}
                </div>
              ))}
            </div>
          </div>
          <div role="rowgroup" ref={bodyRef}>
            {shown.map(row => {
              const { ref } = row.responsibility;
              return (
                <TreeRow
                  key={ref}
                  row={row}
                  model={model}
                  holders={holders}
                  isOpen={!closed.has(ref)}
                  isSelected={selected === ref}
                  isActive={keys.active === ref}
                  onActive={() => keys.setActive(ref)}
                  onKeyDown={keys.onKeyDown}
                  onToggle={isOpen => toggle(ref, isOpen)}
                  onAsk={() => onAsk(ref)}
                />
              );
            })}
          </div>
        </div>
      </div>
      {shown.length < open.length && (
        <div>
          <Button variant="secondary" onPress={() => setAll(true)}>
            {t('findings.showAll', { total: amount(open.length) })}
          </Button>
        </div>
      )}
    </>
  );
};
