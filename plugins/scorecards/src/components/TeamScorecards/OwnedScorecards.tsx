import { Card, CardBody, CardHeader, Flex, Grid } from '@backstage/ui';
import {
  GroupRollup,
  ScorecardSummary,
} from '@kumiki/backstage-plugin-scorecards-common';
import { LevelDistribution } from '../LevelDistribution';
import { ScorecardFlags } from '../ScorecardFlags';
import { ScorecardLink } from '../ScorecardLink';
import { StateCountsList } from '../StateCountsList';

/** Every scorecard over what a group owns. */
export const OwnedScorecards = (props: {
  rollup: GroupRollup;
  scorecards: ScorecardSummary[];
}) => {
  const { rollup, scorecards } = props;
  return (
    <Grid.Root columns={{ initial: '1', sm: '2', lg: '3' }} gap="3">
      {scorecards.map(scorecard => {
        const { ref, title, levels } = scorecard;
        const found = rollup.scorecards.find(it => it.scorecard === ref);
        return (
          <Card key={ref}>
            <CardHeader>
              <Flex direction="column" gap="1">
                <ScorecardLink
                  scorecard={ref}
                  text={title}
                  state={{
                    view: 'results',
                    states: [],
                    owners: [rollup.group],
                  }}
                />
                <ScorecardFlags scorecard={scorecard} />
              </Flex>
            </CardHeader>
            <CardBody>
              {found && (
                <Flex direction="column" gap="2">
                  <LevelDistribution levels={levels} rollup={found} />
                  <StateCountsList counts={found.states} />
                </Flex>
              )}
            </CardBody>
          </Card>
        );
      })}
    </Grid.Root>
  );
};
