import {
  createApiFactory,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { ScorecardsClient } from '@kumiki/backstage-plugin-scorecards-common';
import { scorecardsApiRef } from './scorecardsApiRef';

/** Makes the client of the backend, in both frontend systems. */
export const scorecardsApiFactory = createApiFactory({
  api: scorecardsApiRef,
  deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
  factory: dependencies => ScorecardsClient.create(dependencies),
});
