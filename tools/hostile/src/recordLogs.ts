import { inspect } from 'node:util';
import {
  coreServices,
  createServiceFactory,
  LoggerService,
} from '@backstage/backend-plugin-api';

/** A logger of the whole backend, of every level, and all that it was told. */
export function recordLogs() {
  const lines: string[] = [];
  const log = (...told: unknown[]) => {
    lines.push(told.map(it => inspect(it, { depth: 8 })).join(' '));
  };
  const logger: LoggerService & {
    addFilter?: undefined;
  } = {
    error: log,
    warn: log,
    info: log,
    debug: log,
    child: () => logger,
  };
  return {
    lines,
    feature: createServiceFactory({
      service: coreServices.rootLogger,
      deps: {},
      factory: () => logger,
    }),
  };
}
