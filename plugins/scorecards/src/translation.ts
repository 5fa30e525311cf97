import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { entityMessages } from './translations/entity.en';
import { overviewMessages } from './translations/overview.en';
import { pageMessages } from './translations/page.en';
import { problemMessages } from './translations/problem.en';
import { scorecardMessages } from './translations/scorecard.en';
import { vocabularyMessages } from './translations/vocabulary.en';

/**
 * Every text of the plugin, in English, with Japanese loaded on demand. An app
 * shows Japanese when its available languages contain `ja`.
 * @public
 */
export const scorecardsTranslationRef = createTranslationRef({
  id: 'plugin.scorecards',
  messages: {
    ...vocabularyMessages,
    ...pageMessages,
    ...overviewMessages,
    ...scorecardMessages,
    ...entityMessages,
    ...problemMessages,
  },
  translations: {
    ja: () => import('./translations/ja'),
  },
});

/**
 * The title of the page and of the tabs. Backstage translates it from 1.57 on;
 * an older version shows it in English.
 */
export const pageTitle =
  typeof scorecardsTranslationRef === 'function'
    ? scorecardsTranslationRef('page.title')
    : pageMessages.page.title;
