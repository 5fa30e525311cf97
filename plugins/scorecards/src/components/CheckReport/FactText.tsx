import { Text } from '@backstage/ui';
import { ExplainedFact } from '@kumiki/backstage-plugin-scorecards-common';
import { useWords } from '../../hooks/useWords';

/** The value of a fact; the last good one where its provider failed. */
export const FactText = (props: { fact: ExplainedFact }) => {
  const { t, amount, list, moment } = useWords();
  const { value, withheld, type, unit, error } = props.fact;
  const textOf = () => {
    if (withheld) {
      return t('flag.notVisible');
    }
    if (typeof value === 'boolean') {
      return value ? t('entity.yes') : t('entity.no');
    }
    if (typeof value === 'number') {
      return unit ? `${amount(value)} ${unit}` : amount(value);
    }
    if (Array.isArray(value)) {
      return list(value) || '–';
    }
    return type === 'timestamp' && value ? moment(value) : value ?? '–';
  };
  return (
    <Text as="span">
      {error && value !== undefined
        ? t('entity.lastGood', { value: textOf() })
        : textOf()}
    </Text>
  );
};
