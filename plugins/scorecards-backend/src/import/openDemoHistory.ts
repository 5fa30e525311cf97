import { resolve } from 'node:path';
import { FactProviderRegistry } from '../collect/FactProviderRegistry';
import { checkDemoHistory } from './checkDemoHistory';
import { DemoHistory } from './DemoHistory';
import { readDemoHistory } from './readDemoHistory';

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
