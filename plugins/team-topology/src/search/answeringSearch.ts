import { ApiBlueprint } from '@backstage/frontend-plugin-api';
import { searchApi } from '@backstage/plugin-search/alpha';
import { answeringSearchApiFactory } from './AnsweringSearchApi';

/** The search of the app, with what the finder answers before its results. */
export const answeringSearch = searchApi.override({
  *factory(original) {
    const factory = original().get(ApiBlueprint.dataRefs.factory);
    yield ApiBlueprint.dataRefs.factory(answeringSearchApiFactory(factory));
  },
});
