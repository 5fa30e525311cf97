import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { InputError } from '@backstage/errors';
import { factValueProblem } from '@kumiki/backstage-plugin-scorecards-common';
import {
  FactProviderRegistry,
  FactDeclarations,
} from '../declarations/FactProviderRegistry';
import { createDatabaseStores } from '../database/createDatabaseStores';
import { ScorecardsOptions } from '../options/readOptions';
import { DemoHistoryImporter } from './DemoHistoryImporter';
import { DemoHistory, DemoPattern } from './DemoHistory';
import { readDemoHistory } from './readDemoHistory';
import { observePushed } from './observeDay';

/** A provider that does not answer by then fails on every day; work waits for it. */
const MAX_TIMEOUT_MS = 15_000;

/**
 * The importer, where the configuration asks for demo history. Declares pushed
 * facts, so it comes before everything that reads the declarations.
 */
export async function createDemoHistoryImporter(given: {
  calendar: Calendar;
  database: Knex;
  logger: LoggerService;
  options: ScorecardsOptions;
  registry: FactProviderRegistry;
  scheduler: SchedulerService;
}): Promise<DemoHistoryImporter | undefined> {
  const { calendar, database, logger, options, registry, scheduler } = given;
  if (!options.demoHistory) {
    return undefined;
  }
  return DemoHistoryImporter.create({
    calendar,
    clock: () => new Date(),
    declarations: registry,
    history: await openDemoHistory(options.demoHistory.file, registry),
    logger,
    openStores: clock =>
      createDatabaseStores({ database, declarations: registry, clock }),
    providers: registry.providers,
    batchSize: options.judge.batchSize,
    timeoutMs: Math.min(options.collect.timeoutMs, MAX_TIMEOUT_MS),
    worker: randomUUID(),
    requestSweep: async () => {
      try {
        await scheduler.triggerTask('sweep-catalog');
      } catch (error) {
        // It runs already, here or in another replica.
        logger.debug(`Did not ask for a sweep: ${error}`);
      }
    },
  });
}

/**
 * Reads the file, relative to the working directory of the backend, and declares
 * the pushed facts in it that nobody else has declared.
 */
export async function openDemoHistory(
  file: string,
  registry: FactProviderRegistry,
): Promise<DemoHistory> {
  const history = await readDemoHistory(resolve(file));
  const declared = new Set(registry.all.map(({ id }) => id));
  registry.addPushedFacts(
    ...history.declarations.filter(({ id }) => !declared.has(id)),
  );
  checkDemoHistory(history, registry);
  return history;
}

/**
 * Compares demo history with what providers declare, before any of it is stored.
 * @throws InputError that names the first pattern that is wrong
 */
function checkDemoHistory(
  history: DemoHistory,
  declarations: FactDeclarations,
): void {
  history.patterns.forEach((pattern, index) => {
    const problem = findProblem(pattern, declarations);
    if (problem) {
      throw new InputError(`Demo history: patterns[${index}] ${problem}`);
    }
  });
}

function findProblem(
  pattern: DemoPattern,
  declarations: FactDeclarations,
): string | undefined {
  const { provider, entities, days, error, values } = pattern;
  const declaration = declarations.all.find(({ id }) => id === provider);
  if (!declaration) {
    return `is about ${provider}, which is not a fact provider`;
  }
  if (declarations.isPushed(provider) && error !== undefined) {
    return `has an error, but facts of ${provider} are pushed; only collecting fails`;
  }
  if (declarations.isPushed(provider) && !entities) {
    return `names no entities, but facts of ${provider} are pushed`;
  }
  const [sample] = observePushed([{ ...pattern, entities: ['sample'] }], {
    daysAgo: days.from,
    at: new Date(),
  });
  for (const name of Object.keys(values)) {
    const fact = declaration.facts.find(it => it.name === name);
    const problem = fact
      ? factValueProblem(sample.values[name], fact.type)
      : 'is not declared';
    if (problem) {
      return `: facts.${provider}.${name} ${problem}`;
    }
  }
  return undefined;
}
