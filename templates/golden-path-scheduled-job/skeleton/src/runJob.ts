import type { Logger } from 'pino';
import { ExitCode } from './ExitCode.ts';
import { readSettings, SettingsError } from './readSettings.ts';
import { summarise, type ReadNumbers } from './summarise.ts';

/** One run, from the environment to the exit code. */
export async function runJob(options: {
  environment: Record<string, string | undefined>;
  now: Date;
  readNumbers: ReadNumbers;
  log: Logger;
}): Promise<ExitCode> {
  const { environment, now, readNumbers, log } = options;
  const began = performance.now();
  try {
    const { day, results } = readSettings(environment, now);
    const outcome = await summarise({ day, results, readNumbers });
    const milliseconds = Math.round(performance.now() - began);
    log.info({ day, outcome, milliseconds }, 'done');
    return ExitCode.done;
  } catch (error) {
    if (error instanceof SettingsError) {
      log.fatal({ err: error }, 'cannot run before somebody changes a setting');
      return ExitCode.needsAPerson;
    }
    log.error({ err: error }, 'failed; it may be run again');
    return ExitCode.tryAgain;
  }
}
