import { Knex } from 'knex';
import { findHistoryGaps } from '@kumiki/backstage-plugin-scorecards-backend/testUtils';
import { findChronicleGaps } from '../database/findChronicleGaps';
import { findUnkept } from '../database/findUnkept';
import { Acknowledgements } from '../load/Acknowledgements';
import { findLost } from '../reading/findLost';
import { Verdict } from '../Verdict';
import { COMPONENTS } from '../world/organisation';
import { World } from '../world/World';

/** What holds after every fault: nothing acknowledged is lost, and nothing is double. */
export async function checkInvariants(context: {
  acknowledgements: Acknowledgements;
  chronicle: Knex;
  database: Knex;
  verdict: Verdict;
  world: World;
}): Promise<void> {
  const { acknowledgements, chronicle, database, verdict, world } = context;
  const [{ process }] = world.replicas;
  // Where nobody pushed, nothing can be lost, and nothing is shown by that.
  if (acknowledgements.total > 0) {
    verdict.addNone(
      'no acknowledged observation is lost',
      `${acknowledgements.total.toLocaleString(
        'en-US',
      )} acknowledged so far, the newest of each entity read again`,
      await findLost(acknowledgements, process.port),
    );
  }
  const [{ results, changes, moments }] = await database.select({
    results: database('results').count(),
    changes: database('level_changes').count(),
    moments: database('transitions').count(),
  });
  verdict.addNone(
    'each change is in the history once and follows the one before; each entity has one result',
    `${results} results of ${COMPONENTS}, ${changes} changes of levels, ${moments} of checks`,
    [
      ...(await findHistoryGaps(database)),
      ...(Number(results) === COMPONENTS ? [] : [`${results} results`]),
    ],
  );
  verdict.addNone(
    'no entity has two versions at the same time, and no change two',
    'all versions that were recorded',
    await findChronicleGaps(chronicle),
  );
  verdict.addNone(
    'no change is published twice, and none that is not in the history',
    `${world.published.size} changes published`,
    [
      ...(world.published.size > 0 ? [] : ['none at all']),
      ...world.publishedTwice,
      ...(await findUnkept(database, world.published.keys())),
    ],
  );
  const unhandled = await Promise.all(
    world.replicas.map(it => it.process.countUnhandled()),
  );
  const sum = unhandled.reduce((a, b) => a + b, 0);
  const running = world.replicas.filter(it => it.process.isRunning).length;
  verdict.add(
    'no replica ends by itself, and no error goes unhandled in one',
    `${running} of ${world.replicas.length} are running, ${sum} errors in ${unhandled.length} logs`,
    sum === 0 && running === world.replicas.length,
  );
}
