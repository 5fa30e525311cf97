import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
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
import {
  ScorecardDetails,
  scorecardsReadPermission,
} from '@kumiki/backstage-plugin-scorecards-common';
import {
  EntityLink,
  RequestState,
  RequestView,
  useRequest,
} from '@kumiki/frontend-common';
import { useCallback } from 'react';
import { useParams } from 'react-router-dom';
import { stringify } from 'yaml';
import { useOverviewHref } from '../address/overviewAddress';
import {
  SCORECARD_VIEWS,
  useScorecardState,
} from '../address/scorecardAddress';
import { requestOf } from '../api/requests';
import { scorecardsApiRef } from '../api/scorecardsApi';
import { Field } from '../ui/blocks';
import { SourceText } from '../ui/checkTexts';
import { LevelDistribution } from '../ui/LevelDistribution';
import { ScorecardFlags } from '../ui/ScorecardFlags';
import { useWords } from '../words/useWords';
import { ScorecardChecks } from './ScorecardChecks';
import { ScorecardPreview } from './ScorecardPreview';
import { ScorecardResults } from './ScorecardResults';

/** Everything about one scorecard. */
function useScorecard(ref: string): RequestState<ScorecardDetails> {
  const api = useApi(scorecardsApiRef);
  const request = useRequest(
    useCallback(
      signal => api.getScorecard({ ...requestOf(ref), signal }),
      [api, ref],
    ),
    { permission: scorecardsReadPermission.name },
  );
  // The answer for the previous entity must not be shown for this one.
  const value = request.value?.ref === ref ? request.value : undefined;
  return { ...request, value };
}

/** A scorecard: its description, owner and scope, and the entities by level. */
const ScorecardAbout = (props: { scorecard: ScorecardDetails }) => {
  const { t } = useWords();
  const entityHref = useEntityRefLink();
  const { scorecard } = props;
  const { title, description, owner, lifecycle, rollup } = scorecard;
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
          <Grid.Root columns={{ initial: '1', sm: '2', lg: '4' }} gap="4">
            <Field label={t('scorecard.levels')}>
              <LevelDistribution levels={scorecard.levels} rollup={rollup} />
            </Field>
            <Field label={t('scorecard.owner')}>
              {owner ? (
                <EntityLink entityRef={owner} />
              ) : (
                <Text>{t('flag.notVisible')}</Text>
              )}
            </Field>
            <Field label={t('scorecard.lifecycle')}>
              <Text>{t(`lifecycle.${lifecycle}`)}</Text>
            </Field>
            <Field label={t('scorecard.appliesTo')}>
              {scorecard.appliesTo === undefined ? (
                <Text>{t('flag.notVisible')}</Text>
              ) : (
                <SourceText text={stringify(scorecard.appliesTo).trim()} />
              )}
            </Field>
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
