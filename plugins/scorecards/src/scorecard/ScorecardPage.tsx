import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import {
  ButtonLink,
  Card,
  CardBody,
  Flex,
  Grid,
  Link,
  Tab,
  TabList,
  TabPanel,
  Tabs,
  Text,
} from '@backstage/ui';
import { ScorecardDetails } from '@kumiki/backstage-plugin-scorecards-common';
import { EntityLink, PageTitle, RequestView } from '@kumiki/frontend-common';
import { useParams } from 'react-router-dom';
import { useOverviewHref } from '../address/overviewAddress';
import {
  SCORECARD_VIEWS,
  useScorecardState,
} from '../address/scorecardAddress';
import { useScorecard } from '../api/requests';
import { Field } from '../ui/blocks';
import { describePredicate } from '../ui/predicates';
import { ScorecardFlags } from '../ui/ScorecardFlags';
import { useWords } from '../words/useWords';
import { ScorecardChecks } from './ScorecardChecks';
import { ScorecardPreview } from './ScorecardPreview';
import { ScorecardResults } from './ScorecardResults';
import { Standing, StandingAndTrend } from './Standing';

/** A scorecard: how it stands and how that changed, its owner and its scope. */
const ScorecardAbout = (props: { scorecard: ScorecardDetails }) => {
  const words = useWords();
  const { t } = words;
  const entityHref = useEntityRefLink();
  const { scorecard } = props;
  const { title, description, owner } = scorecard;
  return (
    <Flex direction="column" gap="3">
      <Flex align="center" justify="between" gap="3">
        <Text as="h2" variant="title-small" weight="bold">
          {title}
        </Text>
        <ButtonLink href={entityHref(scorecard.ref)} variant="secondary">
          {t('scorecard.entity')}
        </ButtonLink>
      </Flex>
      {description && <Text>{description}</Text>}
      <ScorecardFlags scorecard={scorecard} />
      <Card>
        <CardBody>
          <Grid.Root columns={{ initial: '1', sm: '2', lg: '3' }} gap="4">
            {scorecard.lifecycle === 'active' ? (
              <StandingAndTrend scorecard={scorecard} />
            ) : (
              <Standing scorecard={scorecard} />
            )}
            <Flex direction="column" gap="3">
              <Field label={t('scorecard.owner')}>
                {owner ? (
                  <EntityLink entityRef={owner} />
                ) : (
                  <Text>{t('flag.notVisible')}</Text>
                )}
              </Field>
              <Field label={t('scorecard.appliesTo')}>
                {scorecard.appliesTo === undefined ? (
                  <Text>{t('flag.notVisible')}</Text>
                ) : (
                  <Text>{describePredicate(scorecard.appliesTo, words)}</Text>
                )}
              </Field>
            </Flex>
          </Grid.Root>
        </CardBody>
      </Card>
    </Flex>
  );
};

/** One scorecard: its checks, its results, and a preview of an edit. */
export const ScorecardPage = () => {
  const { t } = useWords();
  const { namespace = '', name = '' } = useParams();
  const ref = stringifyEntityRef({ kind: 'scorecard', namespace, name });
  const request = useScorecard(ref);
  const { state, update } = useScorecardState();
  const overviewHref = useOverviewHref({});
  const { view } = state;
  return (
    <Flex direction="column" gap="4">
      {overviewHref && (
        <div>
          <Link href={overviewHref}>{t('scorecard.back')}</Link>
        </div>
      )}
      <RequestView request={request}>
        {scorecard => (
          <>
            <PageTitle parts={[scorecard.title, t('page.title')]} />
            <ScorecardAbout scorecard={scorecard} />
            <Tabs
              selectedKey={view}
              onSelectionChange={key =>
                update({ view: SCORECARD_VIEWS.find(item => item === key) })
              }
            >
              <TabList aria-label={t('scorecard.views')}>
                {SCORECARD_VIEWS.map(item => (
                  <Tab key={item} id={item}>
                    {t(`scorecard.view.${item}`)}
                  </Tab>
                ))}
              </TabList>
              <TabPanel id={view}>
                {view === 'checks' && <ScorecardChecks scorecard={scorecard} />}
                {view === 'results' && (
                  <ScorecardResults
                    scorecard={scorecard}
                    state={state}
                    update={update}
                  />
                )}
                {view === 'preview' && (
                  <ScorecardPreview scorecard={scorecard} />
                )}
              </TabPanel>
            </Tabs>
          </>
        )}
      </RequestView>
    </Flex>
  );
};
