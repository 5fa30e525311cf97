import {
  LoadMeasure,
  TeamLoad,
} from '@kumiki/backstage-plugin-team-topology-common';
import { useCallback } from 'react';
import { useWords } from '../ui/useWords';

/** What is said of a load in one breath: of interactions all together. */
const TOLD: readonly LoadMeasure[] = [
  'ownResponsibilities',
  'interimResponsibilities',
  'components',
  'interactions',
  'consumers',
];

/** The load of a team as words, such as "Components: 4"; what is not known says so. */
export function useLoadWords(): (load: TeamLoad) => string[] {
  const { t, amount } = useWords();
  return useCallback(
    ({ members, total }) => {
      const told = (name: string, count: number | undefined) =>
        t('load.told', {
          name,
          total: count === undefined ? t('load.notKnown') : amount(count),
        });
      return [
        told(t('load.members'), members),
        ...TOLD.map(measure =>
          told(t(`load.measure.${measure}`), total[measure]),
        ),
      ];
    },
    [t, amount],
  );
}
