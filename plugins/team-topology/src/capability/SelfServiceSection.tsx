import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Flex,
  Text,
} from '@backstage/ui';
import {
  CapabilityDetails,
  TemplateRuns,
} from '@kumiki/backstage-plugin-team-topology-common';
import { DataTable, EntityLink } from '@kumiki/frontend-common';
import { useMemo } from 'react';
import { GroupNames } from '../model/namesOf';
import { Field, FieldList } from '../ui/Field';
import { useWords } from '../ui/useWords';
import { formatSeconds, runsByTeam, runsByWeek, RunSum, sumRuns } from './runs';
import { RunsChart } from './RunsChart';

/** Sums of runs in the columns of a table. */
function useRunCells(): {
  columns: string[];
  valuesOf(sum: RunSum): string[];
  /** The median duration; that it is not known, where it is not. */
  durationOf(sum: RunSum): string;
  shareOf(sum: RunSum): string;
} {
  const { t, language, percent, amount } = useWords();
  const shareOf = ({ successShare }: RunSum) =>
    successShare === undefined
      ? t('capabilityTab.selfService.unknown')
      : percent(successShare);
  const durationOf = ({ medianSeconds, exactDuration }: RunSum) => {
    if (medianSeconds === undefined) {
      return t('capabilityTab.selfService.unknown');
    }
    const duration = formatSeconds(medianSeconds, language);
    return exactDuration
      ? duration
      : t('capabilityTab.selfService.about', { duration });
  };
  return {
    columns: [
      t('capabilityTab.selfService.runs'),
      t('capabilityTab.selfService.succeeded'),
      t('capabilityTab.selfService.failed'),
      t('capabilityTab.selfService.cancelled'),
      t('capabilityTab.selfService.going'),
      t('capabilityTab.selfService.successShare'),
      t('capabilityTab.selfService.duration'),
    ],
    valuesOf: sum => [
      amount(sum.runs),
      amount(sum.succeeded),
      amount(sum.failed),
      amount(sum.cancelled),
      amount(sum.going),
      shareOf(sum),
      durationOf(sum),
    ],
    durationOf,
    shareOf,
  };
}

/** The runs by the team that they were for, in the order of the teams' refs. */
const RunsOfTeams = (props: { rows: TemplateRuns[]; names: GroupNames }) => {
  const { t } = useWords();
  const { rows, names } = props;
  const { columns, valuesOf } = useRunCells();
  const teams = useMemo(() => runsByTeam(rows), [rows]);
  const title = t('capabilityTab.selfService.byTeam');
  return (
    <Flex direction="column" gap="2">
      <Text as="h4" variant="body-medium" weight="bold">
        {title}
      </Text>
      <DataTable
        label={title}
        columns={[t('capabilityTab.selfService.team'), ...columns]}
        rows={teams.map(({ team, ...sum }) => ({
          id: team ?? 'unknown',
          cells: [
            team ? (
              <EntityLink
                entityRef={team}
                title={names.get(team)}
                known={names.has(team)}
              />
            ) : (
              t('capabilityTab.selfService.noTeam')
            ),
            ...valuesOf(sum),
          ],
        }))}
      />
    </Flex>
  );
};

/** All runs together: how many, how many of them succeeded, and how long it took. */
const RunTotals = (props: { rows: TemplateRuns[] }) => {
  const { t, amount } = useWords();
  const { rows } = props;
  const { shareOf, durationOf } = useRunCells();
  const sum = useMemo(() => sumRuns(rows), [rows]);
  return (
    <FieldList>
      <Field label={t('capabilityTab.selfService.runs')}>
        <Text>{amount(sum.runs)}</Text>
      </Field>
      <Field label={t('capabilityTab.selfService.successShare')}>
        <Text>{shareOf(sum)}</Text>
      </Field>
      <Field label={t('capabilityTab.selfService.duration')}>
        <Text>{durationOf(sum)}</Text>
      </Field>
    </FieldList>
  );
};

/** The runs of templates week by week, as a chart and as a table. */
const SelfServiceChart = (props: {
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
              cells: [date(week.week), ...valuesOf(week)],
            }))}
          />
        </AccordionPanel>
      </Accordion>
    </Flex>
  );
};

/** How often people got the capability without asking anybody. */
export const SelfServiceSection = (props: {
  details: CapabilityDetails;
  names: GroupNames;
}) => {
  const { t, timestamp } = useWords();
  const { details, names } = props;
  const { at, capability, selfService } = details;
  const content = () => {
    if (!selfService) {
      return <Text>{t('capabilityTab.selfService.absent')}</Text>;
    }
    const { collectedAt, weeks: rows } = selfService;
    if (!collectedAt) {
      return <Text>{t('capabilityTab.selfService.notCollected')}</Text>;
    }
    return (
      <>
        <Text>
          {capability.template
            ? t('capabilityTab.selfService.description', {
                template: <EntityLink entityRef={capability.template} />,
              })
            : t('capabilityTab.selfService.descriptionNoTemplate')}{' '}
          {t('capabilityTab.selfService.collectedAt', {
            date: timestamp(collectedAt),
          })}
        </Text>
        {rows.length === 0 ? (
          <Text>{t('capabilityTab.selfService.none')}</Text>
        ) : (
          <>
            <RunTotals rows={rows} />
            <SelfServiceChart rows={rows} at={at} />
            <RunsOfTeams rows={rows} names={names} />
          </>
        )}
      </>
    );
  };
  return (
    <EntityInfoCard title={t('capabilityTab.selfService.title')}>
      <Flex direction="column" gap="4">
        {content()}
      </Flex>
    </EntityInfoCard>
  );
};
