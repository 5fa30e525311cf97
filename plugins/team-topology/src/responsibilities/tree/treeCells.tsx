import { Flex, Text } from '@backstage/ui';
import {
  nameOfRef,
  OrgModel,
} from '@kumiki/backstage-plugin-team-topology-common';
import { useMemo } from 'react';
import { namesOf } from '../../model/namesOf';
import { WarningNote } from '../../ui/notes';
import { useWords } from '../../ui/useWords';
import { ageBetween } from '../ageBetween';
import {
  isHeading,
  ResponsibilityHolders,
  ResponsibilityRow,
} from '../responsibilityRows';
import { ResponsibilityStateLabel } from '../ResponsibilityState';

/** The state of a responsibility, and where it comes from. */
export const StateCell = (props: { row: ResponsibilityRow }) => {
  const { t, amount, list } = useWords();
  const { responsibility, source, parts } = props.row;
  return (
    <Flex direction="column" gap="1" align="start">
      <ResponsibilityStateLabel state={responsibility.state} />
      {note() && (
        <Text as="span" variant="body-small">
          {note()}
        </Text>
      )}
    </Flex>
  );

  function note() {
    if (isHeading(responsibility)) {
      return t('responsibilities.tree.summary', {
        parts: list(
          parts.map(({ state, count }) =>
            t('responsibilities.tree.part', {
              state: t(`responsibilityState.${state}`),
              amount: amount(count),
            }),
          ),
        ),
      });
    }
    return responsibility.stateFrom === 'ancestor' && source
      ? t('responsibilities.tree.inheritedFrom', {
          responsibility: source.title,
        })
      : undefined;
  }
};

/** Who has a responsibility; where nobody has it, who declines it. */
export const WhoCell = (props: {
  row: ResponsibilityRow;
  model: OrgModel;
  holders: ResponsibilityHolders;
}) => {
  const { t, list } = useWords();
  const { row, model, holders } = props;
  const names = useMemo(() => namesOf(model), [model]);
  const { responsibility, source } = row;
  const nameOf = (ref: string) => names.get(ref) ?? nameOfRef(ref);

  return (
    <>
      {sentences().map(sentence => (
        <Text as="p" key={sentence} style={{ margin: 0 }}>
          {sentence}
        </Text>
      ))}
    </>
  );

  function sentences(): string[] {
    if (responsibility.owner) {
      return [nameOf(responsibility.owner)];
    }
    if (responsibility.stateFrom === 'nothing') {
      return [t('responsibilities.tree.nothingSaid')];
    }
    if (!source || responsibility.state === 'unknown') {
      return [];
    }
    switch (responsibility.state) {
      case 'contested':
        return [
          t('responsibilities.tree.oneOf', {
            teams: list(source.acceptedBy.map(nameOf), 'or'),
          }),
        ];
      case 'interim':
        return (holders.get(source.ref) ?? []).map(({ team, rightfulOwner }) =>
          rightfulOwner
            ? t('responsibilities.tree.holds', {
                team: nameOf(team),
                owner: nameOf(rightfulOwner),
              })
            : t('responsibilities.tree.holdsForNobody', { team: nameOf(team) }),
        );
      case 'orphaned':
        return [
          t('responsibilities.tree.gone', {
            teams: list((source.goneTeams ?? []).map(nameOf), 'and'),
          }),
        ];
      default:
        return [
          t('responsibilities.tree.declinedBy', {
            teams: list(source.declinedBy.map(nameOf), 'and'),
          }),
        ];
    }
  }
};

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
