import {
  nameOfRef,
  OrgModel,
} from '@kumiki/backstage-plugin-team-topology-common';
import { useMemo } from 'react';
import { useWords } from '../ui/useWords';
import { Choice } from './suggest';

/** The teams by name. */
export function useTeamOptions(model: OrgModel): Choice[] {
  const { language } = useWords();
  return useMemo(() => {
    const { compare } = new Intl.Collator(language, { numeric: true });
    return model.teams
      .map(({ ref, title }) => ({
        id: ref,
        label: title,
        text: `${title} ${nameOfRef(ref)}`,
      }))
      .sort((a, b) => compare(a.label, b.label));
  }, [model, language]);
}
