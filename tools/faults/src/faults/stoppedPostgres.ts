import { setTimeout } from 'node:timers/promises';
import { enqueueDocuments } from '../database/enqueueDocuments';
import { untilSettled } from '../reading/untilSettled';
import { Fault, FaultContext } from '../Fault';
import { startLoad } from '../load/startLoad';
import { checkInvariants } from './checkInvariants';
import { takeTurns } from './takeTurns';

const LOADED_MS = 3_000;
const AWAY_MS = 5_000;
const RECOVERED_WITHIN_S = 30;
const ANSWERS_AGAIN_WITHIN_S = 10;

/** Stops and starts the database while it is read, pushed to, collected and judged. */
export function stoppedPostgres(mode: 'fast' | 'immediate'): Fault {
  return {
    id: `postgres-${mode}`,
    title:
      mode === 'fast'
        ? 'PostgreSQL is stopped and started under load'
        : 'PostgreSQL crashes and is started under load',
    run: context => run(context, mode),
  };
}

async function run(
  context: FaultContext,
  mode: 'fast' | 'immediate',
): Promise<void> {
  const { database, postgres, verdict, world } = context;
  const { pushers, readers, stop } = startLoad(context, takeTurns(world));
  await world.setDocuments({ pages: mode === 'fast' ? 3 : 12 });
  await setTimeout(LOADED_MS - 200);
  await enqueueDocuments(database);
  await setTimeout(200);
  await postgres.stop(mode);
  await setTimeout(AWAY_MS);
  await postgres.start();
  const began = Date.now();
  const before = pushers.tally.good;
  while (
    pushers.tally.good < before + 20 &&
    Date.now() < began + 2 * ANSWERS_AGAIN_WITHIN_S * 1000
  ) {
    await setTimeout(50);
  }
  const answersAgain = (Date.now() - began) / 1000;
  await setTimeout(LOADED_MS);
  await stop();

  for (const [what, tally, away] of [
    ['push', pushers.tally, /^The database/],
    // Some pages are made of the catalog, whose database is away as well.
    ['read', readers.tally, /^The (database|catalog)/],
  ] as const) {
    const refused = tally.countSaying('503', away);
    verdict.add(
      `every ${what} is answered within 10 s, and refused with a 503 that names what is away`,
      `${tally}; the slowest took ${Math.round(tally.percentile(1))} ms`,
      refused > 0 && tally.good + refused === tally.size,
    );
  }
  verdict.add(
    `pushes are stored again ${ANSWERS_AGAIN_WITHIN_S} s after the database is back, without a restart`,
    `20 were after ${answersAgain.toFixed(1)} s`,
    answersAgain <= ANSWERS_AGAIN_WITHIN_S,
  );
  const settled = await untilSettled(context, RECOVERED_WITHIN_S);
  verdict.add(
    `what was due is done ${RECOVERED_WITHIN_S} s after the load ends`,
    settled.left ?? `all of it after ${settled.seconds.toFixed(1)} s`,
    !settled.left,
  );
  await checkInvariants(context);
}
