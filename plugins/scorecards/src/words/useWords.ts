import {
  useWords as useSharedWords,
  Words as SharedWords,
} from '@kumiki/frontend-common';
import { useMemo } from 'react';
import { scorecardsTranslationRef } from '../translation';
import { formatAge, formatQuantity } from './quantities';

/** Texts, dates and amounts in the language of the app. */
export interface Words extends SharedWords<typeof scorecardsTranslationRef.T> {
  /** Milliseconds such as “3 days”. */
  age(milliseconds: number): string;
  /** A number with its unit, such as “12 minutes”. */
  quantity(value: number, unit: string): string;
}

/** The texts of the plugin, and what else depends on the language of the app. */
export function useWords(): Words {
  const words = useSharedWords(scorecardsTranslationRef);
  return useMemo(
    () => ({
      ...words,
      age: milliseconds => formatAge(milliseconds, words.language),
      quantity: (value, unit) => formatQuantity(value, unit, words.language),
    }),
    [words],
  );
}
