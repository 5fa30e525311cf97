import { setTimeout } from 'node:timers/promises';
import { Fault } from '../Fault';
import { chooseReadPath } from '../load/chooseReadPath';
import { Pushers } from '../load/Pushers';
import { Readers } from '../load/Readers';
import { untilSettled } from '../reading/untilSettled';
import { ReplicaHealth } from '../replica/messages';
import { componentRefs } from '../world/organisation';
import { checkInvariants } from './checkInvariants';
import { takeTurns } from './takeTurns';

const FOR_MS = 60_000;
const READERS = 1_000;
const PUSHERS = 50;
const MOST_MB = 1_500;
const LONGEST_BLOCK_MS = 1_000;
const RECOVERED_WITHIN_S = 30;

export const crowd: Fault = {
  id: 'crowd',
  title: '1,000 readers and 50 pushers for 60 s',
  async run(context) {
    const { acknowledgements, verdict, world } = context;
    const choosePort = takeTurns(world);
    await readHealth(context);
    const began = Date.now();
    const pushers = Pushers.start({
      ...{ acknowledgements, choosePort, entities: componentRefs },
      count: PUSHERS,
      pauseMs: 1_000,
    });
    const readers = Readers.start({
      ...{ choosePort, choosePath: chooseReadPath },
      count: READERS,
      // As somebody does who reads a page before opening the next.
      pauseMs: 5_000,
    });
    await setTimeout(FOR_MS);
    await Promise.all([pushers.stop(), readers.stop()]);
    const seconds = (Date.now() - began) / 1000;
    const health = await readHealth(context);

    verdict.add(
      'every read is answered, none with an error of the server',
      `${readers.tally}; ${Math.round(readers.tally.size / seconds)} a second`,
      readers.tally.isAllGood && readers.tally.size >= READERS,
    );
    const times = [...readers.tallies]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([what, tally]) => `${what} ${describeTimes(tally)}`);
    verdict.add(
      'nobody waits for 10 s',
      `half within, 95 % within, all within: ${times.join('; ')}`,
      readers.tally.count('no answer') === 0,
    );
    verdict.add(
      'every push is stored',
      `${pushers.tally}, ${describeTimes(pushers.tally)}`,
      pushers.tally.isAllGood && pushers.tally.size >= PUSHERS,
    );
    const peaks = health.map(it => Math.round(it.peakMb));
    verdict.add(
      `memory stays below ${MOST_MB.toLocaleString(
        'en-US',
      )} MB in each replica`,
      `${peaks.join(' and ')} MB at most`,
      Math.max(...peaks) < MOST_MB,
    );
    const blocks = health.map(it => Math.round(it.longestBlockMs));
    verdict.add(
      `the event loop is never blocked for ${LONGEST_BLOCK_MS / 1000} s`,
      `${blocks.join(' and ')} ms at most`,
      Math.max(...blocks) < LONGEST_BLOCK_MS,
    );
    const settled = await untilSettled(context, RECOVERED_WITHIN_S);
    verdict.add(
      `everything that was pushed is evaluated ${RECOVERED_WITHIN_S} s after`,
      settled.left ?? `after ${settled.seconds.toFixed(1)} s`,
      !settled.left,
    );
    await checkInvariants(context);
  },
};

async function readHealth({
  world,
}: {
  world: Parameters<typeof takeTurns>[0];
}): Promise<ReplicaHealth[]> {
  const answers = await Promise.all(
    world.replicas.map(it => it.process.command({ command: 'health' })),
  );
  return answers.flatMap(it => it ?? []);
}

function describeTimes(tally: { percentile(part: number): number }): string {
  return `${[0.5, 0.95, 1]
    .map(part => Math.round(tally.percentile(part)))
    .join('/')} ms`;
}
