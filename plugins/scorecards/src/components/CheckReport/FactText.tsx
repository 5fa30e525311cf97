import { Text } from '@backstage/ui';
import { ExplainedFact } from '@kumiki/backstage-plugin-scorecards-common';
import { listFormat } from '@kumiki/backstage-plugin-team-topology-common';
import { EntityLink } from '@kumiki/frontend-common';
import { ReactNode } from 'react';
import { useWords } from '../../hooks/useWords';
import { textKind } from '../../lib/factValue';

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
