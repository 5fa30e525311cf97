import { Text } from '@backstage/ui';
import { OrgInteraction } from '@kumiki/backstage-plugin-team-topology-common';
import { useWords } from '../../hooks/useWords';
import { BulletList } from '../BulletList';
import { EntityLink } from '../EntityLink';
import { Field, FieldList } from '../Field';

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
