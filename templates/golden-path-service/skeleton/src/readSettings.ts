/** What the environment decides. */
export interface Settings {
  host: string;
  port: number;
  logLevel: string;
}

/** Refuses a setting that makes no sense, instead of starting with another one. */
export function readSettings(
  environment: Record<string, string | undefined>,
): Settings {
  const port = Number(environment.PORT ?? 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`PORT is no port: ${environment.PORT}`);
  }
  return {
    host: environment.HOST ?? '0.0.0.0',
    port,
    logLevel: environment.LOG_LEVEL ?? 'info',
  };
}
