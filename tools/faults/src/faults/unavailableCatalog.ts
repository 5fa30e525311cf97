import { setTimeout } from 'node:timers/promises';
import { enqueueDocuments } from '../database/enqueueDocuments';
import { Fault } from '../Fault';
import { chooseReadPath } from '../load/chooseReadPath';
import { Pushers } from '../load/Pushers';
import { Readers } from '../load/Readers';
import { findUnjudged } from '../reading/findUnjudged';
import { readFacts } from '../reading/readFacts';
import { untilSettled } from '../reading/untilSettled';
import { COMPONENTS, componentRefs } from '../world/organisation';
import { READER_TOKEN } from '../world/writeConfig';
import { sendRequest } from '../http/sendRequest';
import { checkInvariants } from './checkInvariants';
import { takeTurns } from './takeTurns';

const AWAY_MS = 60_000;
/** The catalog provider comes every 15 s here, in batches of 100. */
const RECOVERED_WITHIN_S = 40;

export const unavailableCatalog: Fault = {
  id: 'catalog-503',
  title: 'The catalog answers 503 for a minute',
  async run(context) {
    const { acknowledgements, database, verdict, world } = context;
    const choosePort = takeTurns(world);
    const { process } = world.replicas[0];
    for (const { gate } of world.replicas) {
      gate.isShut = true;
    }
    const pushers = Pushers.start({
      ...{ acknowledgements, choosePort, entities: componentRefs },
      count: 5,
      pauseMs: 500,
    });
    const stored = Readers.start({
      ...{ choosePort, count: 20, pauseMs: 500 },
      choosePath: () => choose(path => !path.includes('/team-topology/')),
    });
    const live = Readers.start({
      ...{ choosePort, count: 5, pauseMs: 500 },
      choosePath: () => choose(path => path.includes('/team-topology/')),
    });
    await world.setDocuments({ pages: 3 });
    await enqueueDocuments(database);
    await setTimeout(AWAY_MS);
    const staleSince = await readStaleSince(process.port);
    await Promise.all([pushers.stop(), stored.stop(), live.stop()]);
    const facts = [...(await readFacts(process.port, componentRefs)).values()];
    const kept = facts.filter(it => it.catalog.values.ownerResolves === true);
    const refused = world.replicas.reduce(
      (sum, it) => sum + it.gate.refused,
      0,
    );
    for (const { gate } of world.replicas) {
      gate.isShut = false;
    }

    verdict.add(
      'what is stored is served, and facts are pushed, as if nothing was',
      `reads ${stored.tally}; pushes ${pushers.tally}; ${refused} requests to the catalog refused`,
      stored.tally.isAllGood && pushers.tally.isAllGood && refused > 0,
    );
    verdict.add(
      'the organisation is shown as it was, and says since when',
      `${live.tally}; stale since ${staleSince}`,
      live.tally.size > 0 && live.tally.isAllGood && staleSince !== undefined,
    );
    verdict.add(
      'no entity is forgotten, and no last good value',
      `${facts.length} of ${COMPONENTS} entities, ${kept.length} with what the catalog said before`,
      kept.length === COMPONENTS,
    );
    const recovered = await untilSettled(
      context,
      RECOVERED_WITHIN_S,
      async () => {
        const read = await readFacts(process.port, componentRefs);
        const failed = [...read.values()].filter(it => it.catalog.isFailed);
        return failed.length > 0 ? `${failed.length} are in error` : undefined;
      },
    );
    verdict.add(
      `all is well again ${RECOVERED_WITHIN_S} s after it is back, at the next turn of what reads it`,
      recovered.left ?? `after ${recovered.seconds.toFixed(1)} s`,
      !recovered.left && (await findUnjudged(process.port)).length === 0,
    );
    await checkInvariants(context);
  },
};

/** What the model says of its age. */
async function readStaleSince(port: number): Promise<string | undefined> {
  const answer = await sendRequest({
    port,
    path: '/api/team-topology/model',
    token: READER_TOKEN,
  });
  const { staleSince } = ('body' in answer ? answer.body : {}) as {
    staleSince?: string;
  };
  return staleSince;
}

/** A path of those that readers choose. */
function choose(isMeant: (path: string) => boolean): string {
  for (;;) {
    const path = chooseReadPath();
    if (isMeant(path)) {
      return path;
    }
  }
}
