import { mockServices } from '@backstage/backend-test-utils';
import { WorkLoop } from './WorkLoop';

function createLoop(
  run: (signal: AbortSignal) => Promise<boolean>,
  idleMs = 5,
) {
  const logger = mockServices.logger.mock();
  return { loop: WorkLoop.create({ run, idleMs, logger }), logger };
}

/** However busy the machine is; the test ends where it never is so. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) {
    await new Promise(resolve => setTimeout(resolve, 1));
  }
}

describe('WorkLoop', () => {
  it('goes on at once while there is work', async () => {
    let left = 3;
    const { loop } = createLoop(async () => (left -= 1) > 0, 60_000);

    loop.start();
    await until(() => left === 0);
    await loop.stop();

    expect(left).toBe(0);
  });

  it('looks again after a while, and at once when it is woken', async () => {
    const run = jest.fn(async () => false);
    const { loop } = createLoop(run, 60_000);
    loop.start();
    await until(() => run.mock.calls.length > 0);
    await new Promise(resolve => setTimeout(resolve, 10));
    expect(run).toHaveBeenCalledTimes(1);

    loop.wake();
    await until(() => run.mock.calls.length > 1);
    await new Promise(resolve => setTimeout(resolve, 10));
    await loop.stop();

    expect(run).toHaveBeenCalledTimes(2);
  });

  it('looks once more when it is woken while it is just finding nothing', async () => {
    const run = jest.fn(async () => false);
    const { loop } = createLoop(run, 60_000);
    run.mockImplementationOnce(async () => {
      loop.wake();
      return false;
    });

    loop.start();
    await until(() => run.mock.calls.length > 1);
    await new Promise(resolve => setTimeout(resolve, 10));
    await loop.stop();

    expect(run).toHaveBeenCalledTimes(2);
  });

  it('says what failed and tries again', async () => {
    const run = jest
      .fn<Promise<boolean>, []>()
      .mockRejectedValueOnce(new Error('The database is away'))
      .mockResolvedValue(false);
    const { loop, logger } = createLoop(run, 1);

    loop.start();
    await until(() => run.mock.calls.length > 1);
    await loop.stop();

    expect(logger.error).toHaveBeenCalledTimes(1);
    expect(logger.error).toHaveBeenCalledWith(
      expect.any(String),
      expect.objectContaining({ message: 'The database is away' }),
    );
    expect(run.mock.calls.length).toBeGreaterThan(1);
  });

  it('aborts what is going on when it is stopped, without a word', async () => {
    const { loop, logger } = createLoop(
      signal =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
        }),
    );
    loop.start();
    loop.start();

    await loop.stop();

    expect(logger.error).not.toHaveBeenCalled();
  });
});
