import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { askMessages } from './translations/ask.en';
import { cardMessages } from './translations/cards.en';
import { compareMessages } from './translations/compare.en';
import { draftMessages } from './translations/drafts.en';
import { fieldMessages } from './translations/fields.en';
import { frictionMessages } from './translations/friction.en';
import { goldenPathMessages } from './translations/goldenPaths.en';
import { loadMessages } from './translations/load.en';
import { mapMessages } from './translations/map.en';
import { pageMessages } from './translations/page.en';
import { responsibilityMessages } from './translations/responsibilities.en';
import { smellMessages } from './translations/smells.en';
import { tableMessages } from './translations/tables.en';
import { teamApiMessages } from './translations/teamApi.en';
import { timelineMessages } from './translations/timeline.en';
import { vocabularyMessages } from './translations/vocabulary.en';

/**
 * Every text of the plugin, in English, with Japanese loaded on demand. An app
 * shows Japanese when its available languages contain `ja`.
 * @public
 */
export const teamTopologyTranslationRef = createTranslationRef({
  id: 'plugin.team-topology',
  messages: {
    ...askMessages,
    ...vocabularyMessages,
    ...pageMessages,
    ...tableMessages,
    ...teamApiMessages,
    ...cardMessages,
    ...compareMessages,
    ...draftMessages,
    ...fieldMessages,
    ...frictionMessages,
    ...loadMessages,
    ...responsibilityMessages,
    ...goldenPathMessages,
    ...timelineMessages,
    ...smellMessages,
    map: mapMessages,
  },
  translations: {
    ja: () => import('./translations/ja'),
  },
});

/**
 * The title of the page or of a tab. Backstage translates it from 1.57 on;
 * an older version shows it in English.
 */
export function titleOf(title: 'title' | 'teamApi' | 'goldenPath') {
  return typeof teamTopologyTranslationRef === 'function'
    ? teamTopologyTranslationRef(`page.${title}`)
    : pageMessages.page[title];
}
