import { Text } from '@backstage/ui';
import { TemplateRuns } from '@kumiki/backstage-plugin-team-topology-common';
import { useMemo } from 'react';
import { Field } from '../ui/Field';
import { FieldList } from '../ui/FieldList';
import { useWords } from '../ui/useWords';
import { sumRuns } from './sumRuns';
import { useRunCells } from './useRunCells';

/** All runs together: how many, how many of them succeeded, and how long it took. */
export const RunTotals = (props: { rows: TemplateRuns[] }) => {
  const { t, amount } = useWords();
  const { rows } = props;
  const { shareOf, durationOf } = useRunCells();
  const sum = useMemo(() => sumRuns(rows), [rows]);
  return (
    <FieldList>
      <Field label={t('capabilityTab.selfService.runs')}>
        <Text>{amount(sum.runs)}</Text>
      </Field>
      <Field label={t('capabilityTab.selfService.successShare')}>
        <Text>{shareOf(sum)}</Text>
      </Field>
      <Field label={t('capabilityTab.selfService.duration')}>
        <Text>{durationOf(sum)}</Text>
      </Field>
    </FieldList>
  );
};
