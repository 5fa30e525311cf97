import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Flex, Text } from '@backstage/ui';
import { useEntityModel } from '../../hooks/useEntityModel';
import { useWords } from '../../hooks/useWords';
import { EntityLink } from '../EntityLink';
import { Field, FieldList } from '../Field';
import { LongWords } from '../LongWords';
import { WarningNote } from '../WarningNote';

/** Explains an OptOut on its page. */
export const OptOutCard = () => {
  const { t, date } = useWords();
  const { at, optOuts } = useEntityModel();
  const [optOut] = optOuts;
  if (!optOut) {
    return null;
  }
  const { subject, capability, maintainedBy, since, reviewBy } = optOut;
  return (
    <EntityInfoCard title={t('optOutCard.title')}>
      <LongWords>
        <Flex direction="column" gap="4">
          <Text>
            {t('optOutCard.sentence', {
              subject: <EntityLink entityRef={subject} />,
              capability: <EntityLink entityRef={capability} />,
            })}
          </Text>
          {at > reviewBy && (
            <WarningNote
              text={t('optOutCard.overdue', { date: date(reviewBy) })}
            />
          )}
          <FieldList>
            <Field label={t('optOutCard.reason')} wide>
              <Text>{optOut.reason}</Text>
            </Field>
            <Field label={t('optOutCard.instead')} wide>
              <Text>{optOut.instead}</Text>
            </Field>
            <Field label={t('optOutCard.maintainedBy')}>
              <EntityLink entityRef={maintainedBy} />
            </Field>
            <Field label={t('optOutCard.since')}>
              <Text>{date(since)}</Text>
            </Field>
            <Field label={t('optOutCard.reviewBy')}>
              <Text>{date(reviewBy)}</Text>
            </Field>
          </FieldList>
        </Flex>
      </LongWords>
    </EntityInfoCard>
  );
};
