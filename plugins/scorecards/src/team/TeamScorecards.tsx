import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  ButtonLink,
  Card,
  CardBody,
  CardHeader,
  Flex,
  Grid,
  Switch,
  Text,
} from '@backstage/ui';
import {
  GroupRollup,
  GroupRollupReport,
  ScorecardSummary,
} from '@kumiki/backstage-plugin-scorecards-common';
import { LongWords, RequestView } from '@kumiki/frontend-common';
import { ComponentProps, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useOverviewHref } from '../address/overviewAddress';
import { ScorecardLink } from '../address/scorecardAddress';
import { useEntityReport, useGroupRollup } from '../api/requests';
import { RefreshButton } from '../entity/RefreshButton';
import { ScorecardReports } from '../entity/ScorecardReport';
import { TrendSection } from '../trend/TrendSection';
import { useTrend } from '../trend/useTrend';
import { Section } from '../ui/blocks';
import { StateCountsList } from '../ui/checkStates';
import { LevelDistribution } from '../ui/LevelDistribution';
import { ScorecardFlags } from '../ui/ScorecardFlags';
import { useWords } from '../words/useWords';
import { NextSteps } from './NextSteps';

/** How what a group and its descendants own changed. */
const TeamTrend = (
  props: Omit<ComponentProps<typeof TrendSection>, 'request'> & {
    group: string;
  },
) => {
  const { group, ...rest } = props;
  return <TrendSection {...rest} request={useTrend({ group })} />;
};

/** Every scorecard over what a group owns. */
const OwnedScorecards = (props: {
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

/** In an address: without the groups below. */
const OWN_ONLY = 'own';

/** The results of what a team owns, with or without the groups below it. */
const OwnedSection = (props: { rollup: GroupRollupReport }) => {
  const { t, amount } = useWords();
  const [params, setParams] = useSearchParams();
  const [drawn, setDrawn] = useState<string>();
  const { total, own, children, scorecards } = props.rollup;
  const overviewHref = useOverviewHref({ trail: [total.group] });
  const isOwnOnly = params.get('owned') === OWN_ONLY;
  const shown = isOwnOnly ? own : total;
  const applying = scorecards.filter(({ ref }) =>
    shown.scorecards.some(({ scorecard }) => scorecard === ref),
  );
  const onToggle = (withDescendants: boolean) =>
    setParams(current => {
      const next = new URLSearchParams(current);
      if (withDescendants) {
        next.delete('owned');
      } else {
        next.set('owned', OWN_ONLY);
      }
      return next;
    });
  return (
    <Flex direction="column" gap="6">
      <Section
        title={t('team.owned')}
        actions={
          overviewHref && (
            <ButtonLink href={overviewHref} variant="secondary">
              {t('team.openOverview')}
            </ButtonLink>
          )
        }
      >
        {children.length > 0 && (
          <Switch
            label={t('team.withDescendants')}
            isSelected={!isOwnOnly}
            onChange={onToggle}
          />
        )}
        <Text>
          {t('team.ownedEntities', { total: amount(shown.entities) })}
        </Text>
        {applying.length === 0 ? (
          <Text>{t('team.ownedNone')}</Text>
        ) : (
          <OwnedScorecards rollup={shown} scorecards={applying} />
        )}
      </Section>
      {applying.length > 0 && (
        <>
          <NextSteps rollup={shown} scorecards={applying} />
          <TeamTrend
            group={total.group}
            scorecards={applying}
            selected={drawn}
            onSelect={setDrawn}
          />
        </>
      )}
    </Flex>
  );
};

/** A team's own scorecards, those of what it owns, and what to do next. */
export const TeamScorecards = () => {
  const { t } = useWords();
  const { entity } = useEntity();
  const ref = stringifyEntityRef(entity);
  const own = useEntityReport(ref);
  const owned = useGroupRollup(ref);
  return (
    <LongWords>
      <Flex direction="column" gap="6">
        <RequestView request={owned}>
          {rollup => <OwnedSection rollup={rollup} />}
        </RequestView>
        <Section title={t('team.own')}>
          <RequestView
            request={own}
            notFound={{ title: t('entity.notJudged.title') }}
          >
            {({ scorecards }) => (
              <>
                <RefreshButton entityRef={ref} onRefreshed={own.retry} />
                {scorecards.length === 0 ? (
                  <Text>{t('team.ownNone')}</Text>
                ) : (
                  <ScorecardReports reports={scorecards} />
                )}
              </>
            )}
          </RequestView>
        </Section>
      </Flex>
    </LongWords>
  );
};
