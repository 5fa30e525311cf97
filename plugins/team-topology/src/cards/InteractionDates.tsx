import { Text } from '@backstage/ui';
import { OrgInteraction } from '@kumiki/backstage-plugin-team-topology-common';
import { EntityLink } from '../ui/EntityLink';
import { Field } from '../ui/Field';
import { FieldList } from '../ui/FieldList';
import { StateLabel } from '../ui/StateLabel';
import { useWords } from '../ui/useWords';

/** What the interaction is about, and from when to when. */
export const InteractionDates = (props: { interaction: OrgInteraction }) => {
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
