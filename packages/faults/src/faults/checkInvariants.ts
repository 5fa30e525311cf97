import { Knex } from 'knex';
import { findHistoryGaps } from '../database/findHistoryGaps';
import { Acknowledgements } from '../load/Acknowledgements';
import { findLost } from '../reading/findLost';
import { Verdict } from '../Verdict';
import { COMPONENTS } from '../world/organisation';
import { World } from '../world/World';

/** What holds after every fault: nothing acknowledged is lost, and nothing is double. */
export async function checkInvariants(context: {
  acknowledgements: Acknowledgements;
  database: Knex;
  verdict: Verdict;
  world: World;
}): Promise<void> {
  const { acknowledgements, database, verdict, world } = context;
  const [{ process }] = world.replicas;
  verdict.addNone(
    'no acknowledged observation is lost',
    `${acknowledgements.total.toLocaleString(
      'en-US',
    )} acknowledged so far, the newest of each entity read again`,
    await findLost(acknowledgements, process.port),
  );
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
    'no change is published twice',
    `${world.published.size} changes published`,
    world.publishedTwice,
  );
  const unhandled = await Promise.all(
    world.replicas.map(it => it.process.countUnhandled()),
  );
  const sum = unhandled.reduce((a, b) => a + b, 0);
  verdict.add(
    'no error goes unhandled in a replica',
    `${sum} in ${unhandled.length} logs`,
    sum === 0,
  );
}
