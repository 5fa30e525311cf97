import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Flex, Text } from '@backstage/ui';
import { EntityLink, LongWords, RequestNote } from '@kumiki/frontend-common';
import { useEntityModel } from '../model/useOrgModel';
import { useToday } from '../model/useToday';
import { Field, FieldList } from '../ui/Field';
import { WarningNote } from '../ui/notes';
import { TemplateFormButton } from '../ui/TemplateFormButton';
import { useWords } from '../ui/useWords';

/** All but whether the review is due is the same on every day. */
const ANY_DAY = '2000-01-01';

/** Explains an OptOut on its page. */
export const OptOutCard = () => {
  const { t, date } = useWords();
  const { value: today, error, permission, retry } = useToday();
  const [optOut] = useEntityModel(today?.day ?? ANY_DAY).optOuts;
  if (!optOut) {
    return null;
  }
  const { ref, subject, capability, maintainedBy, since, reviewBy } = optOut;
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
          {today && today.day > reviewBy && (
            <WarningNote
              text={t('optOutCard.overdue', { date: date(reviewBy) })}
            />
          )}
          <div>
            <TemplateFormButton
              size="small"
              variant={today && today.day > reviewBy ? 'primary' : 'secondary'}
              template="review-opt-out"
              formData={{ entity: ref }}
              label={t('optOutCard.review')}
            />
          </div>
          {error && (
            <RequestNote
              about={t('optOutCard.unknownState')}
              error={error}
              permission={permission}
              onRetry={retry}
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
