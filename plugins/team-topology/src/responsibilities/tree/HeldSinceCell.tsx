import { Flex, Text } from '@backstage/ui';
import { useWords } from '../../ui/useWords';
import { WarningNote } from '../../ui/WarningNote';
import { ageBetween } from '../ageBetween';
import { ResponsibilityHolders } from '../holdersOf';
import { ResponsibilityRow } from '../responsibilityRows';

/** How long something has been held for the time being, and when it is reviewed. */
export const HeldSinceCell = (props: {
  row: ResponsibilityRow;
  holders: ResponsibilityHolders;
  /** The date of the model. */
  at: string;
}) => {
  const { t, date, duration } = useWords();
  const { row, holders, at } = props;
  if (row.responsibility.state !== 'interim' || !row.source) {
    return null;
  }
  return (
    <>
      {(holders.get(row.source.ref) ?? []).map(
        ({ team, since, reviewBy, overdue }) => {
          const age = ageBetween(since, at);
          return (
            <Flex key={team} direction="column" gap="1">
              <Text as="span">
                {age
                  ? t('responsibilities.tree.age', {
                      date: date(since),
                      age: duration(age),
                    })
                  : date(since)}
              </Text>
              {reviewBy && !overdue && (
                <Text as="span" variant="body-small">
                  {t('responsibilities.tree.reviewBy', {
                    date: date(reviewBy),
                  })}
                </Text>
              )}
              {reviewBy && overdue && (
                <WarningNote
                  text={t('responsibilities.tree.overdue', {
                    date: date(reviewBy),
                  })}
                />
              )}
            </Flex>
          );
        },
      )}
    </>
  );
};
