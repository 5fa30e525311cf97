import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { messages } from './messages.en';

/**
 * The texts of what the plugins share, in English, with Japanese loaded on
 * demand. They need no registration; an app may override them as those of a plugin.
 * @public
 */
export const frontendCommonTranslationRef = createTranslationRef({
  id: 'kumiki.frontend-common',
  messages,
  translations: {
    ja: () => import('./messages.ja'),
  },
});
