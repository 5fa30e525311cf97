import { setTimeout } from 'node:timers/promises';
import { Watch } from './Watch';

/** Lets nobody else have the event loop for so long. */
function block(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until) {
    // Computes.
  }
}

describe('Watch', () => {
  it('sees a block that begins at once, as one of a database without waiting', async () => {
    const watch = await Watch.start({ statements: 0 });

    block(40);

    const { blockMs } = await watch.stop();
    expect(blockMs).toBeGreaterThanOrEqual(35);
  });

  it('sees a block in the middle of waiting', async () => {
    const watch = await Watch.start({ statements: 0 });

    await setTimeout(20);
    block(40);
    await setTimeout(20);

    const { blockMs, cpuMs } = await watch.stop();
    expect(blockMs).toBeGreaterThanOrEqual(35);
    expect(cpuMs).toBeGreaterThan(0);
  });

  it('counts the statements between its beginning and its end', async () => {
    const databases = { statements: 7 };
    const watch = await Watch.start(databases);

    databases.statements += 3;

    expect(await watch.stop()).toMatchObject({ statements: 3 });
  });
});
