import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { ButtonLink, Flex, Text } from '@backstage/ui';
import {
  LoadMeasure,
  OrgTeamDetails,
} from '@kumiki/backstage-plugin-team-topology-common';
import { LongWords, RequestView } from '@kumiki/frontend-common';
import { useMemo } from 'react';
import { isInForce } from '../model/isInForce';
import { namesOfDetails } from '../model/namesOf';
import { useGroupDetails } from '../model/useGroupDetails';
import { useTeamCounts } from '../model/useTeamCounts';
import { useMapHref } from '../model/usePageState';
import { Figures } from '../ui/Figures';
import { GroupingSummary } from '../ui/GroupingSummary';
import { InteractionList } from '../ui/InteractionList';
import { TeamTypeLabel } from '../ui/labels';
import { useWords } from '../ui/useWords';
import { TeamNextStep } from './TeamNextStep';

/** How much a team holds: what it is and does, in numbers. */
const TeamNumbers = (props: { details: OrgTeamDetails }) => {
  const { t, language } = useWords();
  const { memberCount } = useTeamCounts();
  const { team, load } = props.details;
  const number = useMemo(
    () => new Intl.NumberFormat(language, { maximumFractionDigits: 2 }),
    [language],
  );
  const figure = (name: string, measure: LoadMeasure) => {
    const total = load?.total[measure];
    const each = load?.perMember?.[measure];
    return {
      name,
      value: total === undefined ? t('teamApi.notKnown') : number.format(total),
      ...(each !== undefined && {
        note: t('load.each', { each: number.format(each) }),
      }),
    };
  };
  return (
    <Figures
      label={t('teamCard.load')}
      figures={[
        { name: t('teamApi.members'), value: memberCount(team) },
        figure(t('teamCard.responsibilities'), 'ownResponsibilities'),
        ...(team.interim.length > 0
          ? [figure(t('teamCard.interim'), 'interimResponsibilities')]
          : []),
        figure(t('teamApi.components'), 'components'),
        figure(t('teamApi.interactions.title'), 'interactions'),
        ...(load?.total.consumers
          ? [figure(t('load.measure.consumers'), 'consumers')]
          : []),
      ]}
    />
  );
};

/** What a team is for, how much it holds, what it should do next, and with whom it works. */
const TeamSummary = (props: { details: OrgTeamDetails }) => {
  const { t } = useWords();
  const { details } = props;
  const names = useMemo(() => namesOfDetails(details), [details]);
  const { type, mission } = details.team;
  const inForce = details.interactions.filter(isInForce);
  return (
    <Flex direction="column" gap="4">
      <Flex direction="column" gap="2">
        {mission && <Text variant="body-large">{mission}</Text>}
        <TeamTypeLabel type={type} />
        <Text variant="body-small">{t(`teamType.${type}.meaning`)}</Text>
      </Flex>
      <TeamNumbers details={details} />
      <TeamNextStep details={details} />
      {inForce.length === 0 ? (
        <Text>{t('teamApi.interactions.noneInForce')}</Text>
      ) : (
        <InteractionList interactions={inForce} names={names} />
      )}
    </Flex>
  );
};

/** A team in one glance, or what a grouping contains, on the page of the group. */
export const TeamTopologyCard = () => {
  const { t } = useWords();
  const { entity } = useEntity();
  const ref = stringifyEntityRef(entity);
  const request = useGroupDetails(entity);
  const isGrouping = Boolean(request.value?.grouping);
  const mapHref = useMapHref({
    view: 'map',
    ...(isGrouping ? { groupings: [ref] } : { focus: ref }),
  });
  return (
    <EntityInfoCard
      title={t(isGrouping ? 'teamCard.groupingTitle' : 'teamCard.title')}
      footerActions={
        request.value &&
        mapHref && (
          <ButtonLink href={mapHref} variant="secondary">
            {t('teamCard.openMap')}
          </ButtonLink>
        )
      }
    >
      <LongWords>
        <RequestView
          request={request}
          notFound={{
            title: t('teamApi.notFound.title'),
            description: t('teamApi.notFound.description'),
          }}
        >
          {({ team, grouping }) =>
            team && !grouping ? (
              <TeamSummary details={team} />
            ) : (
              <Flex direction="column" gap="4">
                {team?.team.mission && (
                  <Text variant="body-large">{team.team.mission}</Text>
                )}
                {grouping && <GroupingSummary details={grouping} />}
              </Flex>
            )
          }
        </RequestView>
      </LongWords>
    </EntityInfoCard>
  );
};
