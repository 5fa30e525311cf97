import {
  useWords as useSharedWords,
  Words as SharedWords,
} from '@kumiki/frontend-common';
import { teamTopologyTranslationRef } from '../translation';

/** Texts, dates and amounts in the language of the app. */
export type Words = SharedWords<typeof teamTopologyTranslationRef.T>;

/** The texts of the plugin, and what else depends on the language of the app. */
export function useWords(): Words {
  return useSharedWords(teamTopologyTranslationRef);
}
