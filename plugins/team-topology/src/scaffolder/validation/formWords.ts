import { ApiHolder } from '@backstage/core-plugin-api';
import { translationApiRef } from '@backstage/frontend-plugin-api';
import { teamTopologyTranslationRef } from '../../translation';
import { Words } from '../../ui/useWords';

/** The texts in the language of the app, for code that is no component. */
export async function formWords(apiHolder: ApiHolder): Promise<Words['t']> {
  const api = apiHolder.get(translationApiRef);
  if (!api) {
    throw new Error('The app has no translations');
  }
  const snapshot = api.getTranslation(teamTopologyTranslationRef);
  if (snapshot.ready) {
    return snapshot.t;
  }
  return new Promise((resolve, reject) => {
    const subscription = api
      .translation$(teamTopologyTranslationRef)
      .subscribe({
        next: next => {
          if (next.ready) {
            resolve(next.t);
            // The first value can come before `subscribe` has returned.
            Promise.resolve().then(() => subscription.unsubscribe());
          }
        },
        error: reject,
      });
  });
}
