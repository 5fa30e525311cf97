export interface Instance {
  ready: Promise<boolean>;
  ended: Promise<number>;
  stop(): Promise<number>;
}
export function buildApp(): Promise<void>;
export function startInstance(options: {
  url: string;
  configs: string[];
  logFile: string;
  env?: Record<string, string>;
}): Instance;
export function waitForCatalog(url: string): Promise<number>;
export function waitForScorecards(url: string): Promise<void>;
export function waitForOrganisation(
  url: string,
  options?: { past?: string },
): Promise<void>;
