import { Flex, Text } from '@backstage/ui';
import { TemplateRuns } from '@kumiki/backstage-plugin-team-topology-common';
import { useMemo } from 'react';
import { GroupNames } from '../model/namesOf';
import { DataTable } from '../ui/DataTable';
import { EntityLink } from '../ui/EntityLink';
import { useWords } from '../ui/useWords';
import { runsByTeam } from './runsByTeam';
import { useRunCells } from './useRunCells';

/** The runs by the team that they were for, in the order of the teams' refs. */
export const RunsOfTeams = (props: {
  rows: TemplateRuns[];
  names: GroupNames;
}) => {
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
          name: team ? (
            <EntityLink
              entityRef={team}
              title={names.get(team)}
              known={names.has(team)}
            />
          ) : (
            t('capabilityTab.selfService.noTeam')
          ),
          values: valuesOf(sum),
        }))}
      />
    </Flex>
  );
};
