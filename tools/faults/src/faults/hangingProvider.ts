import { setTimeout } from 'node:timers/promises';
import { enqueueDocuments } from '../database/enqueueDocuments';
import { Fault } from '../Fault';
import { sendRequest } from '../http/sendRequest';
import { Pushers } from '../load/Pushers';
import { readFacts } from '../reading/readFacts';
import { untilSettled } from '../reading/untilSettled';
import { COMPONENTS, componentRefs } from '../world/organisation';
import { READER_TOKEN } from '../world/writeConfig';
import { checkInvariants } from './checkInvariants';
import { takeTurns } from './takeTurns';

/** 240 entities in batches of 20, two replicas, five seconds for each batch, and some. */
const GIVEN_UP_WITHIN_S = 50;
/** The timeout of five seconds, and what comes before and after. */
const REFRESHED_WITHIN_MS = 8_000;
const RECOVERED_WITHIN_S = 30;

export const hangingProvider: Fault = {
  id: 'provider-hangs',
  title: 'A provider of facts hangs and does not listen',
  async run(context) {
    const { acknowledgements, database, verdict, world } = context;
    const { port } = world.replicas[0].process;
    const before = await readFacts(port, componentRefs);
    await world.setDocuments({ pages: 99, isHanging: true });
    await enqueueDocuments(database);
    const pushers = Pushers.start({
      ...{ acknowledgements, entities: componentRefs },
      choosePort: takeTurns(world),
      count: 5,
      pauseMs: 200,
    });
    await setTimeout(3_000);
    const refreshed = await sendRequest({
      port,
      path: `/api/scorecards/refresh/component/default/service-0`,
      token: READER_TOKEN,
      body: {},
    });
    await pushers.stop();
    verdict.add(
      'a refresh does not hang with it',
      `${'status' in refreshed ? refreshed.status : refreshed.failure} after ${(
        refreshed.ms / 1000
      ).toFixed(1)} s, where a provider may take 5 s`,
      'status' in refreshed &&
        refreshed.status === 200 &&
        refreshed.ms < REFRESHED_WITHIN_MS,
    );
    verdict.add(
      'facts are pushed all the same',
      `${pushers.tally}`,
      pushers.tally.isAllGood,
    );
    const givenUp = await untilSettled(context, GIVEN_UP_WITHIN_S);
    const during = [...(await readFacts(port, componentRefs))];
    const failed = during.filter(([, it]) => it.documents?.isFailed);
    const kept = failed.filter(
      ([ref, it]) =>
        it.documents.values.pages ===
        (before.get(ref)?.documents.values.pages ?? 'none'),
    );
    verdict.add(
      `all that it was asked is given up within ${GIVEN_UP_WITHIN_S} s: an error beside the last good value, which still counts`,
      givenUp.left ??
        `${
          failed.length
        } errors of ${COMPONENTS} after ${givenUp.seconds.toFixed(1)} s, ${
          kept.length
        } with the last good value`,
      !givenUp.left && kept.length === COMPONENTS,
    );

    await world.setDocuments({ pages: 12 });
    await enqueueDocuments(database);
    const recovered = await untilSettled(context, RECOVERED_WITHIN_S);
    const after = [...(await readFacts(port, componentRefs)).values()];
    const still = after.filter(it => it.documents.isFailed);
    verdict.add(
      `at its next run it is called again, without a restart, and everything is evaluated within ${RECOVERED_WITHIN_S} s`,
      recovered.left ?? `after ${recovered.seconds.toFixed(1)} s`,
      !recovered.left && still.length === 0,
    );
    await checkInvariants(context);
  },
};
