import { pino } from 'pino';
import { runJob } from './runJob.ts';

const log = pino({ level: process.env.LOG_LEVEL ?? 'info' });

// exitCode and not exit(): the last lines of the log are written first.
process.exitCode = await runJob({
  environment: process.env,
  now: new Date(),
  readNumbers: async () => [1, 2, 3],
  log,
});
