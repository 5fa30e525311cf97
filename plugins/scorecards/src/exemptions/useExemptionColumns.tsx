import { Cell, ColumnConfig, Flex, Text } from '@backstage/ui';
import { Exemption } from '@kumiki/backstage-plugin-scorecards-common';
import { EntityLink } from '@kumiki/frontend-common';
import { useMemo } from 'react';
import { ScorecardLink } from '../address/scorecardAddress';
import { useWords } from '../words/useWords';
import { ExemptionActions } from './ExemptionActions';
import { ExemptionLog } from './ExemptionLog';

/** A row of the table, with the day on which it is so. */
export type ExemptionRow = Exemption & { today: string };

const Status = (props: { exemption: Exemption }) => {
  const { t, date } = useWords();
  const { state, until, endsInDays, renewals, drift } = props.exemption;
  return (
    <Flex direction="column" gap="0">
      <Text as="span" weight="bold">
        {t(`exemption.state.${state}`)}
      </Text>
      {until && (
        <Text as="span" variant="body-small">
          {date(until)}
        </Text>
      )}
      {endsInDays !== undefined && (
        <Text as="span" variant="body-small">
          {t('exemption.endsInDays', { count: endsInDays })}
        </Text>
      )}
      {renewals > 0 && (
        <Text as="span" variant="body-small">
          {t('exemption.renewals', { count: renewals })}
        </Text>
      )}
      {drift.map(it => (
        <Text as="span" key={it} variant="body-small" weight="bold">
          {t(`exemption.drift.${it}`)}
        </Text>
      ))}
    </Flex>
  );
};

const Person = (props: {
  label: string;
  person?: string;
  isHidden?: boolean;
}) => {
  const { t } = useWords();
  const { label, person, isHidden } = props;
  if (!person && !isHidden) {
    return null;
  }
  return (
    <Text as="span" variant="body-small">
      {`${label}: `}
      {person ? <EntityLink entityRef={person} /> : t('flag.notVisible')}
    </Text>
  );
};

/** What is said of each exemption, with what the reader may do. */
export function useExemptionColumns(options: {
  withScorecard: boolean;
  onChanged(): void;
}): ColumnConfig<ExemptionRow>[] {
  const { t } = useWords();
  const { withScorecard, onChanged } = options;
  return useMemo(
    () => [
      {
        id: 'entity',
        label: t('exemption.entity'),
        isRowHeader: true,
        minWidth: 140,
        cell: ({ entity, title, drift }) => (
          <Cell>
            <EntityLink
              entityRef={entity}
              title={title}
              known={!drift.includes('entity-gone')}
            />
          </Cell>
        ),
      },
      {
        id: 'check',
        label: t('exemption.check'),
        minWidth: 160,
        cell: ({ check, checkTitle, scorecard, scorecardTitle }) => (
          <Cell>
            <Flex direction="column" gap="0">
              <Text as="span">{checkTitle ?? check}</Text>
              {withScorecard && (
                <ScorecardLink
                  scorecard={scorecard}
                  text={scorecardTitle ?? scorecard}
                  state={{ view: 'exemptions' }}
                />
              )}
            </Flex>
          </Cell>
        ),
      },
      {
        id: 'status',
        label: t('exemption.status'),
        minWidth: 130,
        cell: exemption => (
          <Cell>
            <Status exemption={exemption} />
          </Cell>
        ),
      },
      {
        id: 'why',
        label: t('exemption.why'),
        defaultWidth: '2fr',
        minWidth: 200,
        cell: ({ reason, log }) => (
          <Cell>
            <Flex direction="column" gap="1">
              <Text as="span" variant="body-small">
                {reason}
              </Text>
              <ExemptionLog log={log} />
            </Flex>
          </Cell>
        ),
      },
      {
        id: 'who',
        label: t('exemption.who'),
        minWidth: 150,
        cell: ({ askedBy, decidedBy, withheld }) => (
          <Cell>
            <Flex direction="column" gap="0">
              <Person
                label={t('exemption.askedBy')}
                person={askedBy}
                isHidden={withheld?.includes('askedBy')}
              />
              <Person
                label={t('exemption.decidedBy')}
                person={decidedBy}
                isHidden={withheld?.includes('decidedBy')}
              />
            </Flex>
          </Cell>
        ),
      },
      {
        id: 'actions',
        label: t('exemption.actions'),
        minWidth: 150,
        cell: exemption => (
          <Cell>
            <ExemptionActions
              exemption={exemption}
              today={exemption.today}
              onChanged={onChanged}
            />
          </Cell>
        ),
      },
    ],
    [t, withScorecard, onChanged],
  );
}
