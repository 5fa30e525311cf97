import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Flex,
  Text,
} from '@backstage/ui';
import {
  CAMPAIGN_ENTITY_STATES,
  CampaignBurnDown,
  CampaignCounts,
  CampaignDetails,
  CampaignMove,
} from '@kumiki/backstage-plugin-scorecards-common';
import { DataTable, EntityLink, RequestView } from '@kumiki/frontend-common';
import { PlainList, Section } from '../ui/blocks';
import { useWords } from '../words/useWords';
import { BurnDownChart } from './BurnDownChart';
import { CampaignEntityStateLabel, leftOf } from './campaignStates';
import { useBurnDown } from './requests';

/** The values of the chart as a table, the newest day first. */
const BurnDownTable = (props: { burnDown: CampaignBurnDown }) => {
  const { t, date, amount } = useWords();
  const { points } = props.burnDown;
  return (
    <DataTable
      label={t('campaign.burnDown.table')}
      columns={[
        t('campaign.burnDown.day'),
        ...CAMPAIGN_ENTITY_STATES.map(state =>
          t(`campaign.entityState.${state}`),
        ),
      ]}
      rows={[...points].reverse().map(({ day, counts }) => ({
        id: day,
        cells: [
          date(day),
          ...CAMPAIGN_ENTITY_STATES.map(state =>
            counts ? amount(counts[state]) : '–',
          ),
        ],
      }))}
    />
  );
};

/** Who came and went in the middle. */
const Moves = (props: { moves: CampaignMove[]; total: number }) => {
  const { t, date, amount } = useWords();
  const { moves, total } = props;
  return (
    <Flex direction="column" gap="2">
      <Text variant="body-small">
        {t('campaign.burnDown.movesDescription')}
      </Text>
      <PlainList label={t('campaign.burnDown.moves')}>
        {moves.map(({ day, entity, title, change, unsure }) => (
          <Flex key={`${day} ${entity} ${change}`} gap="2" align="center">
            <Text as="span" variant="body-small">
              {t(
                change === 'came'
                  ? 'campaign.burnDown.came'
                  : 'campaign.burnDown.leftOn',
                { date: date(day) },
              )}
            </Text>
            <EntityLink entityRef={entity} title={title} />
            {unsure && (
              <Text as="span" variant="body-small">
                {`(${t('campaign.burnDown.unsure')})`}
              </Text>
            )}
          </Flex>
        ))}
      </PlainList>
      {total > moves.length && (
        <Text variant="body-small">
          {t('campaign.burnDown.moreMoves', {
            total: amount(total - moves.length),
          })}
        </Text>
      )}
    </Flex>
  );
};

function sumOf(counts: CampaignCounts): number {
  return CAMPAIGN_ENTITY_STATES.reduce((sum, state) => sum + counts[state], 0);
}

/** What the chart does not say by itself. */
const BurnDownNotes = (props: { burnDown: CampaignBurnDown }) => {
  const { t, date, amount } = useWords();
  const { atStart, points, imported } = props.burnDown;
  const gaps = points.filter(({ counts }) => !counts).length;
  return (
    <>
      <Text>
        {atStart
          ? t('campaign.burnDown.doneAtStart', {
              done: amount(atStart.done),
              count: sumOf(atStart),
            })
          : t('campaign.burnDown.startUnknown')}
      </Text>
      {gaps > 0 && (
        <Text variant="body-small">
          {t('campaign.burnDown.noDataDays', { count: gaps })}
        </Text>
      )}
      {imported && (
        <Text variant="body-small">
          {t('campaign.burnDown.imported', {
            from: date(imported.from),
            to: date(imported.to),
          })}
        </Text>
      )}
    </>
  );
};

const BurnDownContent = (props: {
  campaign: CampaignDetails;
  burnDown: CampaignBurnDown;
}) => {
  const { t, date, amount } = useWords();
  const { campaign, burnDown } = props;
  const { points, moves, totalMoves } = burnDown;
  if (campaign.starts > burnDown.today) {
    return (
      <Text>
        {t('campaign.burnDown.notBegun', { date: date(campaign.starts) })}
      </Text>
    );
  }
  const newest = points.findLast(({ counts }) => counts);
  if (!newest?.counts) {
    return <Text>{t('campaign.burnDown.none')}</Text>;
  }
  const text = t('campaign.burnDown.text', {
    left: amount(leftOf(newest.counts)),
    count: sumOf(newest.counts),
    date: date(newest.day),
  });
  return (
    <Flex direction="column" gap="2">
      <div
        role="img"
        aria-label={t('campaign.burnDown.chart', {
          campaign: campaign.title,
          text,
        })}
      >
        <BurnDownChart burnDown={burnDown} />
      </div>
      <PlainList inline>
        <CampaignEntityStateLabel
          state="notDone"
          count={newest.counts.notDone}
        />
        <CampaignEntityStateLabel
          state="unknown"
          count={newest.counts.unknown}
        />
      </PlainList>
      <BurnDownNotes burnDown={burnDown} />
      <Accordion>
        <AccordionTrigger title={t('campaign.burnDown.table')} />
        <AccordionPanel>
          <BurnDownTable burnDown={burnDown} />
        </AccordionPanel>
      </Accordion>
      {moves.length > 0 && (
        <Accordion>
          <AccordionTrigger title={t('campaign.burnDown.moves')} />
          <AccordionPanel>
            <Moves moves={moves} total={totalMoves} />
          </AccordionPanel>
        </Accordion>
      )}
    </Flex>
  );
};

/** What was left, day by day. */
export const BurnDownSection = (props: { campaign: CampaignDetails }) => {
  const { t } = useWords();
  const { campaign } = props;
  const request = useBurnDown(campaign.ref);
  return (
    <Section title={t('campaign.burnDown.title')}>
      <RequestView request={request}>
        {burnDown => (
          <BurnDownContent campaign={campaign} burnDown={burnDown} />
        )}
      </RequestView>
    </Section>
  );
};
