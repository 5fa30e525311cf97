import { setTimeout } from 'node:timers/promises';
import { Fault, FaultContext } from '../Fault';
import { AnswerTally } from '../http/AnswerTally';
import { sendRequest } from '../http/sendRequest';
import { chooseReadPath } from '../load/chooseReadPath';
import { Readers } from '../load/Readers';
import { untilSettled } from '../reading/untilSettled';
import { Guests, ReplicaHealth } from '../replica/messages';
import { DENSE_TEAMS, heavyScorecards, LIGHT } from '../world/heavyInput';
import { READER_TOKEN } from '../world/writeConfig';
import { checkInvariants } from './checkInvariants';
import { takeTurns } from './takeTurns';

const LONGEST_BLOCK_MS = 250;
const LASTING_GROWTH_MB = 200;
const OTHERS_WITHIN_MS = 500;
const IN_CATALOG_WITHIN_S = 90;
const SETTLED_WITHIN_S = 60;
const ROUNDS = 2;
const MAPS = 6;

export const heavyInput: Fault = {
  id: 'heavy-input',
  title: 'Input that is much too large, by previews and by the catalog',
  async run(context) {
    const { verdict, world } = context;
    const choosePort = takeTurns(world);
    await setGuests(context, 'light');
    await untilListed(context, count => count === 1 + LIGHT);
    await setGuests(context, 'none');
    await untilListed(context, count => count === 1);
    const before = await readHealth(context);
    const readOthers = () =>
      Readers.start({
        ...{ choosePort, count: 10, pauseMs: 500 },
        choosePath: () => chooseOther(),
      });
    const others = [readOthers()];
    const phases: [string, ReplicaHealth[]][] = [];
    const endPhase = async (name: string) =>
      phases.push([name, await readHealth(context)]);

    const previews = AnswerTally.create();
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const scorecard of Object.values(heavyScorecards)) {
        previews.add(
          await sendRequest({
            port: choosePort() ?? 0,
            path: '/api/scorecards/preview',
            token: READER_TOKEN,
            body: { scorecard },
          }),
        );
      }
    }
    verdict.add(
      'previews of what is too large are answered, each within 10 s',
      `${previews}`,
      previews.size > 0 && previews.unclear === 0,
    );

    await others[0].stop();
    await endPhase('previews');
    // What the catalog itself takes for 4,800 lines would be the same without us.
    await setGuests(context, 'dense teams');
    await untilDrawn(context, teams => teams > DENSE_TEAMS);
    await endPhase('teams arrive');
    others.push(readOthers());
    await setGuests(context, 'heavy scorecards');
    const arrived = await untilListed(context, count => count > 1);
    await endPhase('scorecards arrive');
    const maps = AnswerTally.create();
    for (let map = 0; map < MAPS; map += 1) {
      maps.add(
        await sendRequest({
          port: choosePort() ?? 0,
          path: `/api/team-topology/map.svg?${map % 2 ? 'budget=300' : ''}`,
          token: READER_TOKEN,
        }),
      );
    }
    await endPhase('maps');
    verdict.add(
      'maps of 120 teams with 4,800 lines and a title of 1,000,000 characters are drawn or refused',
      `${maps}, ${Math.round(maps.percentile(1))} ms at most; ${arrived}`,
      maps.unclear === 0 && arrived !== undefined,
    );
    const settled = await untilSettled(context, SETTLED_WITHIN_S);
    verdict.add(
      `all entities are evaluated ${SETTLED_WITHIN_S} s after, by every scorecard that is not too large`,
      settled.left ?? `after ${settled.seconds.toFixed(1)} s`,
      !settled.left,
    );
    await others[1].stop();
    const after = await readHealth(context);
    phases.push(['evaluation', after]);

    verdict.add(
      `the event loop is never blocked for ${LONGEST_BLOCK_MS} ms`,
      `at most ${phases.map(describeBlocks).join(', ')}`,
      phases.every(([, replicas]) =>
        replicas.every(it => it.longestBlockMs < LONGEST_BLOCK_MS),
      ),
    );
    const slowest = Math.max(...others.map(it => it.tally.percentile(1)));
    verdict.add(
      `others are answered within ${OTHERS_WITHIN_MS} ms meanwhile`,
      others.map(describeReaders).join('; '),
      others.every(it => it.tally.isAllGood) && slowest < OTHERS_WITHIN_MS,
    );
    await setGuests(context, 'none');
    const growth = after.map((it, index) =>
      Math.round(it.heldMb - before[index].heldMb),
    );
    verdict.add(
      `no more than ${LASTING_GROWTH_MB} MB stay in use`,
      `${growth.join(' and ')} MB more than before, peaks of ${before
        .map((_, index) =>
          Math.max(...phases.map(([, of]) => Math.round(of[index].peakMb))),
        )
        .join(' and ')} MB`,
      growth.every(it => it < LASTING_GROWTH_MB),
    );
    await untilListed(context, count => count === 1);
    await untilSettled(context, SETTLED_WITHIN_S);
    await checkInvariants(context);
  },
};

function describeBlocks([phase, replicas]: [string, ReplicaHealth[]]): string {
  const blocks = replicas.map(it => Math.round(it.longestBlockMs));
  return `${blocks.join(' and ')} ms (${phase})`;
}

/** How long each kind of read took at most. */
function describeReaders({ tally, tallies }: Readers): string {
  const slowest = [...tallies].map(
    ([what, of]) => `${what} ${Math.round(of.percentile(1))} ms`,
  );
  return `${tally}, 95 % within ${Math.round(
    tally.percentile(0.95),
  )} ms, at most ${slowest.join(', ')}`;
}

/** What is not made heavy itself: everything but the map. */
function chooseOther(): string {
  for (;;) {
    const path = chooseReadPath();
    if (!path.includes('/map')) {
      return path;
    }
  }
}

/** All replicas have one catalog: one of them changes it. */
async function setGuests(
  { world }: FaultContext,
  guests: Guests,
): Promise<void> {
  await world.replicas[0].process.command({ command: 'organisation', guests });
}

/** Waits for a number of scorecards; nothing where it does not come. */
async function untilListed(
  { world }: FaultContext,
  isMeant: (count: number) => boolean,
): Promise<string | undefined> {
  const deadline = Date.now() + IN_CATALOG_WITHIN_S * 1000;
  while (Date.now() < deadline) {
    const answer = await sendRequest({
      port: world.replicas[0].process.port,
      path: '/api/scorecards/scorecards',
      token: READER_TOKEN,
    });
    const { items = [] } = ('body' in answer ? answer.body : {}) as {
      items?: unknown[];
    };
    if (isMeant(items.length)) {
      return `${items.length - 1} heavy scorecards passed the catalog`;
    }
    await setTimeout(500);
  }
  return undefined;
}

/** Waits until the model holds as many teams. */
async function untilDrawn(
  { world }: FaultContext,
  isMeant: (teams: number) => boolean,
): Promise<void> {
  const deadline = Date.now() + IN_CATALOG_WITHIN_S * 1000;
  while (Date.now() < deadline) {
    const answer = await sendRequest({
      port: world.replicas[0].process.port,
      path: '/api/team-topology/model',
      token: READER_TOKEN,
    });
    const { teams = [], interactions = [] } = (
      'body' in answer ? answer.body : {}
    ) as { teams?: unknown[]; interactions?: unknown[] };
    if (isMeant(teams.length) && isMeant(interactions.length)) {
      return;
    }
    await setTimeout(500);
  }
}

async function readHealth({ world }: FaultContext): Promise<ReplicaHealth[]> {
  const answers = await Promise.all(
    world.replicas.map(it => it.process.command({ command: 'health' })),
  );
  return answers.flatMap(it => it ?? []);
}
