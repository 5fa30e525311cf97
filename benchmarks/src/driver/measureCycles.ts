import { ChildSystem } from './ChildSystem';
import { Samples } from './Samples';

const CYCLES = 10;
const CHANGING_CYCLE = 6;

/** The version of the facts after all cycles. */
export const LAST_VERSION = 1;

/**
 * Ten collections of everything, of which the first was filling, and in the
 * sixth 5 % of the facts have changed; then the sizes.
 */
export async function measureCycles(
  systems: readonly ChildSystem[],
  samples: Samples,
): Promise<void> {
  for (let cycle = 2; cycle <= CYCLES; cycle++) {
    const version = cycle < CHANGING_CYCLE ? 0 : LAST_VERSION;
    for (const system of systems) {
      const { storedMs } = await system.order('collect', {
        version,
        isFirst: false,
      });
      samples.add(system.name, {
        [cycle === CHANGING_CYCLE ? 'changedMs' : 'recollectMs']: storedMs,
      });
      await system.order('tidy');
    }
  }
  for (const system of systems) {
    const sizes = await system.order('measureSizes');
    const { whole, facts } = sizes;
    samples.add(system.name, { sizeMb: whole / 1e6, factsMb: facts / 1e6 });
    samples.sizes.set(system.name, sizes);
  }
}
