import {
  nameOfRef,
  OrgModel,
} from '@kumiki/backstage-plugin-team-topology-common';
import { useMemo } from 'react';
import { useWords } from '../ui/useWords';
import { Choice } from './suggest';

/** The responsibilities by title, each found by all that is said about it. */
export function useResponsibilityOptions(model: OrgModel): Choice[] {
  const { language } = useWords();
  return useMemo(() => {
    const { compare } = new Intl.Collator(language, { numeric: true });
    return model.responsibilities
      .map(({ ref, title, description, area }) => ({
        id: ref,
        label: title,
        description,
        text: [title, nameOfRef(ref), area, description]
          .filter(Boolean)
          .join(' '),
      }))
      .sort((a, b) => compare(a.label, b.label));
  }, [model, language]);
}
