import { Text } from '@backstage/ui';
import { OrgInteraction } from '@kumiki/backstage-plugin-team-topology-common';
import { BulletList } from '../ui/BulletList';
import { EntityLink } from '../ui/EntityLink';
import { Field } from '../ui/Field';
import { FieldList } from '../ui/FieldList';
import { useWords } from '../ui/useWords';

/** Who takes part, to what end, and when it is over. */
export const InteractionEngagement = (props: {
  interaction: OrgInteraction;
}) => {
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
