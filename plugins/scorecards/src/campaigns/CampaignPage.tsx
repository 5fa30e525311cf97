import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import {
  Alert,
  ButtonLink,
  Card,
  CardBody,
  Flex,
  Grid,
  Text,
} from '@backstage/ui';
import { CampaignDetails } from '@kumiki/backstage-plugin-scorecards-common';
import { EntityLink, PageTitle, RequestView } from '@kumiki/frontend-common';
import { useParams, useSearchParams } from 'react-router-dom';
import { ScorecardLink } from '../address/scorecardAddress';
import { isEntityRef } from '../address/addressState';
import { Field, PlainList, Section } from '../ui/blocks';
import { RemedyText } from '../ui/checkTexts';
import { describePredicate } from '../ui/predicates';
import { useWords } from '../words/useWords';
import { BurnDownSection } from './BurnDownSection';
import { CampaignEntities } from './CampaignEntities';
import { CampaignsLink } from './campaignLinks';
import {
  CampaignProblems,
  CampaignProgress,
  CampaignStateLabel,
  dueText,
} from './campaignStates';
import { CampaignTeams } from './CampaignTeams';
import { useCampaign, useMyTeams } from './requests';

/** What an entity needs for being done. */
const Target = (props: { campaign: CampaignDetails }) => {
  const { t } = useWords();
  const { level, checks } = props.campaign.target;
  return (
    <Flex direction="column" gap="1">
      <Text>
        {level
          ? t('campaign.targetLevel', { level: level.title })
          : t('campaign.targetChecks')}
      </Text>
      {!level && (
        <PlainList>
          {checks.map(({ id, title }) => (
            <Text key={id}>{title}</Text>
          ))}
        </PlainList>
      )}
    </Flex>
  );
};

/** Who runs it, what measures it, for whom, and by when. */
const CampaignFields = (props: { campaign: CampaignDetails }) => {
  const words = useWords();
  const { t, date } = words;
  const { campaign } = props;
  const { owner, scorecard, scorecardTitle, starts, due, withheld } = campaign;
  const hidden = <Text>{t('campaign.notVisible')}</Text>;
  return (
    <Grid.Root columns={{ initial: '1', sm: '2', lg: '3' }} gap="4">
      <Field label={t('campaign.owner')}>
        {owner ? <EntityLink entityRef={owner} /> : hidden}
      </Field>
      <Field label={t('campaign.scorecard')}>
        {scorecard ? (
          <ScorecardLink
            scorecard={scorecard}
            text={scorecardTitle ?? scorecard}
          />
        ) : (
          hidden
        )}
      </Field>
      <Field label={t('campaign.period')}>
        <Text>
          {t('campaign.periodOf', { starts: date(starts), due: date(due) })}
        </Text>
      </Field>
      <Field label={t('campaign.target')}>
        <Target campaign={campaign} />
      </Field>
      {(campaign.appliesTo !== undefined ||
        withheld?.includes('appliesTo')) && (
        <Field label={t('campaign.appliesTo')}>
          {campaign.appliesTo === undefined ? (
            hidden
          ) : (
            <Text>{describePredicate(campaign.appliesTo, words)}</Text>
          )}
        </Field>
      )}
    </Grid.Root>
  );
};

/** Where it is and how it stands, then what it is about. */
const CampaignAbout = (props: { campaign: CampaignDetails }) => {
  const { t, date, amount } = useWords();
  const entityHref = useEntityRefLink();
  const { campaign } = props;
  const { title, description, state, entities, counts, starts } = campaign;
  return (
    <Flex direction="column" gap="3">
      <Flex align="center" justify="between" gap="3">
        <Text as="h2" variant="title-small" weight="bold">
          {title}
        </Text>
        <ButtonLink href={entityHref(campaign.ref)} variant="secondary">
          {t('campaign.entity')}
        </ButtonLink>
      </Flex>
      <Flex gap="3" style={{ flexWrap: 'wrap' }}>
        <CampaignStateLabel state={state} />
        <Text weight="bold">{dueText(campaign, { t, date })}</Text>
      </Flex>
      {description && <Text>{description}</Text>}
      <CampaignProblems problems={campaign.problems} />
      {state === 'draft' && (
        <Alert icon status="info" title={t('campaign.preview')} />
      )}
      {state === 'announced' && (
        <Alert
          icon
          status="info"
          title={t('campaign.announced', { date: date(starts) })}
        />
      )}
      <Card>
        <CardBody>
          <Flex direction="column" gap="4">
            <Text variant="title-x-small" weight="bold">
              {entities === 0
                ? t('campaign.nothing')
                : t('campaign.headline', {
                    done: amount(counts.done),
                    count: entities,
                  })}
            </Text>
            {entities > 0 && <CampaignProgress counts={counts} />}
            <CampaignFields campaign={campaign} />
          </Flex>
        </CardBody>
      </Card>
      {campaign.brief && (
        <Section title={t('campaign.brief')}>
          <RemedyText remedy={campaign.brief} />
        </Section>
      )}
    </Flex>
  );
};

/** In an address: all entities, and not only what is left. */
const ALL = 'all';

/** The entities, as the address says which. */
const EntitiesInAddress = (props: { campaign: CampaignDetails }) => {
  const [params, setParams] = useSearchParams();
  const teams = useMyTeams();
  const { campaign } = props;
  const written = params.get('owner') ?? '';
  const owner = isEntityRef(written) ? written : undefined;
  const change = (name: string, value: string | undefined) =>
    setParams(current => {
      const next = new URLSearchParams(current);
      if (value === undefined) {
        next.delete(name);
      } else {
        next.set(name, value);
      }
      return next;
    });
  const owners = campaign.teams.map(team => team.owner);
  return (
    <>
      <CampaignTeams
        teams={campaign.teams}
        onSelect={ref => change('owner', ref)}
      />
      <RequestView request={teams}>
        {refs => (
          <CampaignEntities
            campaign={campaign}
            myTeam={refs.find(ref => owners.includes(ref)) ?? refs[0]}
            owner={owner}
            isOnlyLeft={params.get('show') !== ALL}
            onOwnerChange={ref => change('owner', ref)}
            onOnlyLeftChange={isOnlyLeft =>
              change('show', isOnlyLeft ? undefined : ALL)
            }
          />
        )}
      </RequestView>
    </>
  );
};

/** One campaign: how it stands, what is left day by day, and for whom. */
export const CampaignPage = () => {
  const { t } = useWords();
  const { namespace = '', name = '' } = useParams();
  const ref = stringifyEntityRef({ kind: 'campaign', namespace, name });
  const request = useCampaign(ref);
  return (
    <Flex direction="column" gap="4">
      <CampaignsLink text={t('campaigns.back')} />
      <RequestView request={request}>
        {campaign => (
          <Flex direction="column" gap="6">
            <PageTitle parts={[campaign.title, t('campaigns.title')]} />
            <CampaignAbout campaign={campaign} />
            {campaign.entities > 0 && (
              <>
                {campaign.state !== 'draft' && (
                  <BurnDownSection campaign={campaign} />
                )}
                <EntitiesInAddress campaign={campaign} />
              </>
            )}
          </Flex>
        )}
      </RequestView>
    </Flex>
  );
};
