import { CatalogSweep } from '../catalog/CatalogSweep';
import { Stores } from '../database/createDatabaseStores';
import { Clock } from '../database/DatabaseClock';

/** A sweep that notes when it began and how long it took, once it has ended well. */
export function recordSweep(
  sweep: Pick<CatalogSweep, 'run'>,
  options: { clock: Clock; stores: Pick<Stores, 'runs'> },
): Pick<CatalogSweep, 'run'> {
  const { clock, stores } = options;
  return {
    run: async signal => {
      const startedAt = clock().toISOString();
      const start = performance.now();
      const report = await sweep.run(signal);
      await stores.runs.note({
        work: 'sweep',
        startedAt,
        durationMs: performance.now() - start,
        succeeded: true,
      });
      return report;
    },
  };
}
