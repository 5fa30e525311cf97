import knexFactory from 'knex';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '../Fault';
import { AnswerTally } from '../http/AnswerTally';
import { sendRequest } from '../http/sendRequest';
import { Acknowledgements } from '../load/Acknowledgements';
import { chooseReadPath } from '../load/chooseReadPath';
import { Pushers } from '../load/Pushers';
import { untilSettled } from '../reading/untilSettled';
import { COMPONENTS, componentRefs } from '../world/organisation';
import { World } from '../world/World';
import { READER_TOKEN } from '../world/writeConfig';
import { checkInvariants } from './checkInvariants';
import { fillDisk, NEW_AT_ONCE } from './fillDisk';
import { setTimeout } from 'node:timers/promises';

const SPARE_PAGES = 4;
const FULL = /^The disk of the database is full/;
const WITHIN_S = 60;
const RECOVERED_WITHIN_S = 30;

export const fullDisk: Fault = {
  id: 'disk-full',
  title: 'The disk of a SQLite database is full',
  async run({ directory: parent, verdict }) {
    const directory = join(parent, 'sqlite');
    const databases = join(directory, 'databases');
    await mkdir(databases, { recursive: true });
    const world = World.create({
      directory,
      database: {
        client: 'better-sqlite3',
        connection: { directory: databases },
      },
    });
    const { process } = await world.start('alone');
    const database = knexFactory({
      client: 'better-sqlite3',
      useNullAsDefault: true,
      connection: { filename: join(databases, 'scorecards.sqlite') },
    });
    const chronicle = knexFactory({
      client: 'better-sqlite3',
      useNullAsDefault: true,
      connection: { filename: join(databases, 'team-topology.sqlite') },
    });
    const acknowledgements = Acknowledgements.create();
    const context = { acknowledgements, chronicle, database, verdict, world };
    try {
      const began = await untilSettled(context, WITHIN_S, async () =>
        world.asked.length < COMPONENTS ? 'not all asked yet' : undefined,
      );
      verdict.add(
        `every entity is evaluated within ${WITHIN_S} s`,
        began.left ?? `${COMPONENTS} after ${began.seconds.toFixed(1)} s`,
        !began.left,
      );
      await process.command({ command: 'disk', spare: SPARE_PAGES });
      const pushers = Pushers.start({
        ...{ acknowledgements, entities: componentRefs },
        choosePort: () => process.port,
        count: 10,
        pauseMs: 100,
      });
      const filled = await fillDisk(process.port);
      const reads = AnswerTally.create();
      for (let index = 0; index < 100; index += 1) {
        reads.add(
          await sendRequest({
            port: process.port,
            path: chooseReadPath(),
            token: READER_TOKEN,
          }),
        );
      }
      await setTimeout(2_000);
      await pushers.stop();
      verdict.add(
        'a push that does not fit is refused with a 503 that says that the disk is full',
        `new facts ${filled}; others ${pushers.tally}`,
        filled.countSaying('503', FULL) > 0 &&
          [filled, pushers.tally].every(
            it => it.good + it.countSaying('503', FULL) === it.size,
          ),
      );
      verdict.add('all can be read meanwhile', `${reads}`, reads.isAllGood);

      await process.command({ command: 'disk', spare: 'unlimited' });
      const again = await fillDisk(process.port, 20);
      verdict.add(
        'pushes are stored again as soon as there is room, without a restart',
        `${again}`,
        again.isAllGood,
      );
      const settled = await untilSettled(context, RECOVERED_WITHIN_S);
      verdict.add(
        `everything that was due is evaluated within ${RECOVERED_WITHIN_S} s`,
        settled.left ?? `after ${settled.seconds.toFixed(1)} s`,
        !settled.left,
      );
      const [{ stored }] = await database('facts')
        .where('entity', 'like', 'component:default/unknown-%')
        .count({ stored: '*' });
      const taken = NEW_AT_ONCE * (filled.good + again.good);
      verdict.add(
        'all of a push is stored or nothing of it',
        `${stored} facts about new entities stored, ${taken} acknowledged`,
        stored === taken,
      );
      const [{ integrity_check: integrity }] = await database.raw(
        'pragma integrity_check',
      );
      verdict.add('the file is whole', integrity, integrity === 'ok');
      await checkInvariants(context);
    } finally {
      await world.endAll();
      await Promise.all([database.destroy(), chronicle.destroy()]);
    }
  },
};
