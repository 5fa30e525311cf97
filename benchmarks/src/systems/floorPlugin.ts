import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { Router } from 'express';
import { refOf, TEAM_SIZE } from '../organisation/entities';
import { FloorJudge } from './FloorJudge';
import { FloorResult, FloorStore } from './FloorStore';

/** Answers from facts in one statement, compactly, to whoever has a token. */
export function createFloorPlugin(
  judge: FloorJudge,
  onStore: (store: FloorStore) => void,
) {
  return createBackendPlugin({
    pluginId: 'floor',
    register(env) {
      env.registerInit({
        deps: {
          database: coreServices.database,
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
        },
        async init({ database, httpAuth, httpRouter }) {
          const store = await FloorStore.create(await database.getClient());
          onStore(store);
          const read = async (entities?: readonly string[]) =>
            judge.judge(await store.readFacts(entities));
          const router = Router();
          router.use((req, _res, next) => {
            httpAuth
              .credentials(req, { allow: ['user', 'service'] })
              .then(() => next(), next);
          });
          router.get('/entities/:index', (req, res, next) => {
            read([refOf(Number(req.params.index))]).then(
              results => res.json(results),
              next,
            );
          });
          router.get('/teams/:team', (req, res, next) => {
            const from = Number(req.params.team) * TEAM_SIZE;
            const team = Array.from({ length: TEAM_SIZE }, (_, at) =>
              refOf(from + at),
            );
            read(team).then(results => res.json(compact(results)), next);
          });
          router.get('/overview', (_req, res, next) => {
            read().then(results => res.json(countPasses(results)), next);
          });
          httpRouter.use(router);
        },
      });
    },
  });
}

function compact(results: FloorResult[]) {
  return results.map(it => [it.scorecard, it.entity, it.states]);
}

/** For each scorecard, how many entities pass each of its checks. */
function countPasses(results: FloorResult[]) {
  const counts: Record<string, number[]> = {};
  for (const { scorecard, states } of results) {
    const count = (counts[scorecard] ??= Array(states.length).fill(0));
    for (let at = 0; at < states.length; at++) {
      count[at] += states[at] === 'p' ? 1 : 0;
    }
  }
  return counts;
}
