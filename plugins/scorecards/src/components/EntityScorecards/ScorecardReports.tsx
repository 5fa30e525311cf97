import { Flex } from '@backstage/ui';
import { EntityScorecardReport } from '@kumiki/backstage-plugin-scorecards-common';
import { ScorecardReport } from './ScorecardReport';

/** Every scorecard that applies to an entity, one below the other. */
export const ScorecardReports = (props: {
  reports: EntityScorecardReport[];
}) => (
  <Flex direction="column" gap="4">
    {props.reports.map(report => (
      <ScorecardReport key={report.scorecard.ref} report={report} />
    ))}
  </Flex>
);
