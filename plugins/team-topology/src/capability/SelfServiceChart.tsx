import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Flex,
} from '@backstage/ui';
import { TemplateRuns } from '@kumiki/backstage-plugin-team-topology-common';
import { useMemo } from 'react';
import { DataTable } from '../ui/DataTable';
import { useWords } from '../ui/useWords';
import { runsByWeek } from './runsByWeek';
import { RunsChart } from './RunsChart';
import { useRunCells } from './useRunCells';

/** The runs of templates week by week, as a chart and as a table. */
export const SelfServiceChart = (props: {
  rows: TemplateRuns[];
  /** The last week is that of this date. */
  at: string;
}) => {
  const { t, date, amount } = useWords();
  const { rows, at } = props;
  const weeks = useMemo(() => runsByWeek(rows, at), [rows, at]);
  const { columns, valuesOf } = useRunCells();
  const total = weeks.reduce((sum, { runs }) => sum + runs, 0);
  const table = t('capabilityTab.selfService.table');
  return (
    <Flex direction="column" gap="2">
      <div
        role="img"
        aria-label={t('capabilityTab.selfService.chart', {
          from: date(weeks[0].week),
          to: date(weeks[weeks.length - 1].week),
          total: amount(total),
        })}
      >
        <RunsChart weeks={weeks} />
      </div>
      <Accordion>
        <AccordionTrigger title={table} />
        <AccordionPanel>
          <DataTable
            label={table}
            columns={[t('capabilityTab.selfService.week'), ...columns]}
            rows={[...weeks].reverse().map(week => ({
              id: week.week,
              name: date(week.week),
              values: valuesOf(week),
            }))}
          />
        </AccordionPanel>
      </Accordion>
    </Flex>
  );
};
