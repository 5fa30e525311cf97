import knexFactory from 'knex';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chooseFaults } from './chooseFaults';
import { Fault } from './Fault';
import { clockAhead } from './faults/clockAhead';
import { crowd } from './faults/crowd';
import { fullDisk } from './faults/fullDisk';
import { heavyInput } from './faults/heavyInput';
import { hangingProvider } from './faults/hangingProvider';
import { killedDraft } from './faults/killedDraft';
import { killedImport } from './faults/killedImport';
import { killedNotification } from './faults/killedNotification';
import { killedRecording } from './faults/killedRecording';
import { killedReplica } from './faults/killedReplica';
import { stoppedPostgres } from './faults/stoppedPostgres';
import { twoReplicas } from './faults/twoReplicas';
import { unavailableCatalog } from './faults/unavailableCatalog';
import { Acknowledgements } from './load/Acknowledgements';
import { tryFault } from './tryFault';
import { Finding, Verdict } from './Verdict';
import { PostgresServer } from './world/PostgresServer';
import { World } from './world/World';

/**
 * The first one starts the replicas that the others need. Heavy input comes before
 * whatever interrupts a comparison with the catalog, which is handed over after ten
 * minutes only: it waits for what the catalog takes in.
 */
const FAULTS: readonly Fault[] = [
  twoReplicas,
  heavyInput,
  stoppedPostgres('fast'),
  stoppedPostgres('immediate'),
  killedReplica,
  killedRecording,
  killedImport,
  killedNotification,
  killedDraft,
  clockAhead,
  hangingProvider,
  unavailableCatalog,
  crowd,
  fullDisk,
];

/** They take thirteen; whatever hangs does not hold up anybody for longer. */
const MINUTES = 18;

/** Runs all faults, or the named ones after the first. */
async function main(named: readonly string[]): Promise<number> {
  const deadline = Date.now() + MINUTES * 60_000;
  const chosen = chooseFaults(FAULTS, named);
  const connectionString = process.env.KUMIKI_FAULTS_DATABASE;
  if (!connectionString) {
    throw new Error('Run this with npm run verify:faults');
  }
  const directory = await mkdtemp(join(process.cwd(), '.local', 'faults-'));
  const world = World.create({
    directory,
    database: { client: 'pg', connection: connectionString },
  });
  const databaseOf = (plugin: string) =>
    knexFactory({
      client: 'pg',
      connection: connectionString.replace(
        /postgres$/,
        `backstage_plugin_${plugin}`,
      ),
      pool: { min: 0, max: 4 },
    });
  const database = databaseOf('scorecards');
  const chronicle = databaseOf('team-topology');
  const notifications = databaseOf('notifications');
  const findings: Finding[] = [];
  try {
    for (const fault of chosen) {
      const context = {
        ...{ world, chronicle, database, directory, notifications },
        postgres: PostgresServer.create({ connectionString }),
        acknowledgements: Acknowledgements.create(),
        verdict: Verdict.create(),
      };
      await tryFault({
        ...{ title: fault.title, deadline, verdict: context.verdict },
        run: () => fault.run(context),
      });
      findings.push(...context.verdict.findings);
    }
  } finally {
    await world.endAll();
    await Promise.all(
      [database, chronicle, notifications].map(it => it.destroy()),
    );
  }
  const failed = findings.filter(({ isHeld }) => !isHeld).length;
  if (failed === 0) {
    await rm(directory, { recursive: true });
  } else {
    process.stdout.write(`\nThe logs of the replicas are in ${directory}\n`);
  }
  process.stdout.write(
    `${findings.length - failed} passed, ${failed} failed\n`,
  );
  return failed === 0 ? 0 : 1;
}

main(process.argv.slice(2)).then(
  code => process.exit(code),
  error => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
