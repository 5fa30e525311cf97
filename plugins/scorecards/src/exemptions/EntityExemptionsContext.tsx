import {
  AskableCheck,
  Exemption,
} from '@kumiki/backstage-plugin-scorecards-common';
import { RequestNote } from '@kumiki/frontend-common';
import { createContext, ReactNode, useContext, useMemo } from 'react';
import { useWords } from '../words/useWords';
import { useEntityExemptions } from './useExemptions';

/** What is known of the exemptions of one check of an entity. */
export interface CheckExemptions {
  entity: string;
  /** `YYYY-MM-DD`, of the organisation. */
  today: string;
  granted?: Exemption;
  asked?: Exemption;
  askable?: AskableCheck;
  /** To be called when something was changed. */
  onChanged(): void;
}

type Find = (scorecard: string, check: string) => CheckExemptions | undefined;

const Context = createContext<Find>(() => undefined);

/**
 * Asks once for the exemptions of an entity, for all checks below it. Where they
 * cannot be read, the checks are shown all the same.
 */
export const EntityExemptionsProvider = (props: {
  entityRef: string;
  /** Called when something was changed that the results follow. */
  onChanged(): void;
  children: ReactNode;
}) => {
  const { t } = useWords();
  const { entityRef, onChanged, children } = props;
  const { value, error, permission, retry } = useEntityExemptions(entityRef);
  const find = useMemo<Find>(
    () => (scorecard, check) => {
      const isAbout = (it: { scorecard: string; check: string }) =>
        it.scorecard === scorecard && it.check === check;
      const found = value?.items.filter(isAbout);
      return (
        value && {
          entity: value.entity,
          today: value.today,
          granted: found?.find(({ state }) => state === 'granted'),
          asked: found?.find(({ state }) => state === 'asked'),
          askable: value.checks.find(isAbout),
          onChanged: () => {
            retry();
            onChanged();
          },
        }
      );
    },
    [value, retry, onChanged],
  );
  return (
    <Context.Provider value={find}>
      {error && (
        <RequestNote
          about={t('exemption.loadFailed')}
          error={error}
          permission={permission}
          onRetry={retry}
        />
      )}
      {children}
    </Context.Provider>
  );
};

/** The exemptions of a check; nothing where nobody has asked for them. */
export function useCheckExemptions(
  scorecard: string,
  check: string,
): CheckExemptions | undefined {
  return useContext(Context)(scorecard, check);
}
