import { Text } from '@backstage/ui';
import { TemplateRuns } from '@kumiki/backstage-plugin-team-topology-common';
import { useMemo } from 'react';
import { useRunCells } from '../../hooks/useRunCells';
import { useWords } from '../../hooks/useWords';
import { sumRuns } from '../../lib/selfService/sumRuns';
import { Field, FieldList } from '../Field';

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
