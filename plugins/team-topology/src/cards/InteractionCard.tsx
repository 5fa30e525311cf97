import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Flex, Text } from '@backstage/ui';
import { OrgInteraction } from '@kumiki/backstage-plugin-team-topology-common';
import { EntityLink, LongWords, RequestView } from '@kumiki/frontend-common';
import { useEntityModel } from '../model/useOrgModel';
import { useToday } from '../model/useToday';
import { BulletList } from '../ui/BulletList';
import { Field, FieldList } from '../ui/Field';
import { FrictionSummary } from '../ui/FrictionLabel';
import { InteractionActions } from '../ui/InteractionActions';
import { InteractionSentence } from '../ui/InteractionList';
import { ModeLabel, StateLabel } from '../ui/labels';
import { WarningNote } from '../ui/notes';
import { useWords } from '../ui/useWords';

/** What the interaction is about, and from when to when. */
const InteractionDates = (props: { interaction: OrgInteraction }) => {
  const { t, date } = useWords();
  const { purpose, capability, state, since, until, reviewBy, ended } =
    props.interaction;
  return (
    <FieldList>
      {purpose && (
        <Field label={t('interactionCard.purpose')} wide>
          <Text>{purpose}</Text>
        </Field>
      )}
      {capability && (
        <Field label={t('interactionCard.capability')}>
          <EntityLink entityRef={capability} />
        </Field>
      )}
      <Field label={t('interactionCard.state')}>
        <StateLabel state={state} />
      </Field>
      <Field label={t('interactionCard.since')}>
        <Text>{date(since)}</Text>
      </Field>
      <Field label={t('interactionCard.until')}>
        <Text>{until ? date(until) : t('interactionCard.openEnded')}</Text>
      </Field>
      {reviewBy && (
        <Field label={t('interactionCard.reviewBy')}>
          <Text>{date(reviewBy)}</Text>
        </Field>
      )}
      {ended && (
        <Field label={t('interactionCard.ended')}>
          <Text>{date(ended)}</Text>
        </Field>
      )}
    </FieldList>
  );
};

/** Who takes part, to what end, and when it is over. */
const InteractionEngagement = (props: { interaction: OrgInteraction }) => {
  const { t, percent } = useWords();
  const { people, goals, exitCriteria } = props.interaction;
  if (!people.length && !goals.length && !exitCriteria) {
    return null;
  }
  return (
    <FieldList>
      {people.length > 0 && (
        <Field label={t('interactionCard.people')} wide>
          <BulletList>
            {people.map(({ user, allocation }) => (
              <span key={user}>
                <EntityLink entityRef={user} />
                {allocation !== undefined && (
                  <Text as="span">
                    {` · ${t('interactionCard.allocation', {
                      share: percent(allocation),
                    })}`}
                  </Text>
                )}
              </span>
            ))}
          </BulletList>
        </Field>
      )}
      {goals.length > 0 && (
        <Field label={t('interactionCard.goals')} wide>
          <BulletList>
            {goals.map(goal => (
              <Text as="span" key={goal}>
                {goal}
              </Text>
            ))}
          </BulletList>
        </Field>
      )}
      {exitCriteria && (
        <Field label={t('interactionCard.exitCriteria')} wide>
          <Text>{exitCriteria}</Text>
        </Field>
      )}
    </FieldList>
  );
};

/** Who works with whom, how, and until when. */
const InteractionExplanation = (props: { interaction: OrgInteraction }) => {
  const { t, date } = useWords();
  const { interaction } = props;
  const { mode, overdueSince, friction } = interaction;
  return (
    <LongWords>
      <Flex direction="column" gap="4">
        <div>
          <ModeLabel mode={mode} />
          <Text variant="body-small">{t(`mode.${mode}.meaning`)}</Text>
        </div>
        <InteractionSentence interaction={interaction} />
        {overdueSince && (
          <WarningNote
            text={t('interactionCard.overdue', { date: date(overdueSince) })}
          />
        )}
        {friction && (
          <FieldList>
            <Field label={t('friction.label')} wide>
              <FrictionSummary friction={friction} />
            </Field>
          </FieldList>
        )}
        <InteractionActions interaction={interaction} />
        <InteractionDates interaction={interaction} />
        <InteractionEngagement interaction={interaction} />
      </Flex>
    </LongWords>
  );
};

/** Whether there is anything to explain is the same on every day. */
const ANY_DAY = '2000-01-01';

/** Explains a TeamInteraction on its page. */
export const InteractionCard = () => {
  const { t } = useWords();
  const request = useToday();
  const { value: today } = request;
  const [interaction] = useEntityModel(today?.day ?? ANY_DAY).interactions;
  if (!interaction) {
    return null;
  }
  return (
    <EntityInfoCard title={t('interactionCard.title')}>
      <RequestView request={request}>
        {() => <InteractionExplanation interaction={interaction} />}
      </RequestView>
    </EntityInfoCard>
  );
};
