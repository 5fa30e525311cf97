import { Flex, Text } from '@backstage/ui';
import { ExplainedFact } from '@kumiki/backstage-plugin-scorecards-common';
import {
  isExistingDate,
  listFormat,
} from '@kumiki/backstage-plugin-team-topology-common';
import { DataTable, EntityLink } from '@kumiki/frontend-common';
import {
  RiErrorWarningLine,
  RiHistoryLine,
  RiQuestionLine,
} from '@remixicon/react';
import { ReactNode } from 'react';
import { isEntityRef } from '../address/addressState';
import { IconText } from '../ui/blocks';
import { useWords } from '../words/useWords';

/** The provider of a fact with a name such as `facts.catalog.tags`. */
function providerOf(fact: string): string {
  return fact.split('.').at(1) ?? fact;
}

const TIMESTAMP = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const DURATION = /^P(?=.)(?:\d+[YMWD])*(?:T(?:\d+[HMS])+)?$/;

/** The kinds of texts in facts that have a display of their own. */
type TextKind = 'entity-ref' | 'timestamp' | 'date' | 'duration' | 'text';

/** The kind of a text; facts hold refs, dates and durations as texts. */
export function textKind(text: string): TextKind {
  if (isEntityRef(text)) {
    return 'entity-ref';
  }
  if (TIMESTAMP.test(text) && !Number.isNaN(Date.parse(text))) {
    return 'timestamp';
  }
  if (isExistingDate(text)) {
    return 'date';
  }
  return DURATION.test(text) ? 'duration' : 'text';
}

/** The value of a fact; the last good one where its provider failed. */
export const FactText = (props: { fact: ExplainedFact }) => {
  const { t, language, amount, date, duration, timestamp, quantity } =
    useWords();
  const { value, length, withheld, unit, error } = props.fact;
  const texts: Record<
    ReturnType<typeof textKind>,
    (text: string) => ReactNode
  > = {
    'entity-ref': ref => <EntityLink entityRef={ref} />,
    timestamp,
    date,
    duration,
    text: text => text,
  };
  const shown = (): ReactNode => {
    if (withheld) {
      return t('flag.notVisible');
    }
    if (typeof value === 'boolean') {
      return value ? t('entity.yes') : t('entity.no');
    }
    if (typeof value === 'number') {
      return unit ? quantity(value, unit) : amount(value);
    }
    const list = Array.isArray(value) ? value : [value ?? ''];
    return listFormat(language)
      .formatToParts(list.filter(Boolean))
      .map(({ type, value: part }, index) => (
        <span key={`${index} ${part}`}>
          {type === 'element' ? texts[textKind(part)](part) : part}
        </span>
      ));
  };
  const isEmpty = !withheld && (value === undefined || String(value) === '');
  const beginning = isEmpty ? '–' : shown();
  const long = Array.isArray(value) ? 'entity.longList' : 'entity.longText';
  const content =
    length === undefined
      ? beginning
      : t(long, { value: <>{beginning}</>, total: amount(length) });
  return (
    <Text as="span">
      {error && value !== undefined
        ? t('entity.lastGood', { value: <>{content}</> })
        : content}
    </Text>
  );
};

/** How long ago a fact was observed, and whether that is too long. */
const FactAge = (props: { fact: ExplainedFact }) => {
  const { t, age } = useWords();
  const { value, withheld, ageMs, stale, error } = props.fact;
  const isObserved = value !== undefined || withheld === true;
  return (
    <Flex direction="column" gap="0">
      {!isObserved && (
        <IconText bold icon={RiQuestionLine} text={t('entity.neverObserved')} />
      )}
      {isObserved && ageMs !== undefined && (
        <Text as="span">{t('entity.factAgo', { age: age(ageMs) })}</Text>
      )}
      {stale && isObserved && (
        <IconText bold icon={RiHistoryLine} text={t('entity.staleFact')} />
      )}
      {error && (
        <IconText
          bold
          icon={RiErrorWarningLine}
          text={t('entity.failedFact', {
            message: error.withheld ? t('flag.notVisible') : error.message,
          })}
        />
      )}
    </Flex>
  );
};

/** The facts that a rule read, with value, age and source. */
export const FactsTable = (props: { facts: ExplainedFact[] }) => {
  const { t } = useWords();
  return (
    <DataTable
      label={t('entity.facts')}
      columns={[
        t('entity.factName'),
        t('entity.factValue'),
        t('entity.factAge'),
        t('entity.factSource'),
      ]}
      rows={props.facts.map(fact => ({
        id: fact.name,
        cells: [
          <Flex key="name" direction="column" gap="0">
            <code>{fact.name}</code>
            <Text as="span" variant="body-small">
              {fact.description}
            </Text>
          </Flex>,
          <FactText key="value" fact={fact} />,
          <FactAge key="age" fact={fact} />,
          <Flex key="source" direction="column" gap="0">
            <Text as="span">{providerOf(fact.name)}</Text>
            {fact.pushedBy !== undefined && (
              <Text as="span" variant="body-small">
                {t('entity.pushedBy', { subject: fact.pushedBy })}
              </Text>
            )}
          </Flex>,
        ],
      }))}
    />
  );
};
