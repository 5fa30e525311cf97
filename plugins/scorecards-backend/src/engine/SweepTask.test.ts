import { mockServices } from '@backstage/backend-test-utils';
import { SweepReport } from '../catalog/CatalogSweep';
import { SweepTask } from './SweepTask';

const MINUTE = 60_000;

describe('SweepTask', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  /** A sweep that takes some time and finds, one after the other, what it is told. */
  function open(
    found: SweepReport[],
    tookMs = 1_000,
    frequencyMs = 5 * MINUTE,
  ) {
    const scheduler = mockServices.scheduler.mock();
    const sweep = {
      run: jest.fn(async () => {
        jest.advanceTimersByTime(tookMs);
        return found.shift() ?? { added: 0, entities: 1 };
      }),
    };
    const logger = mockServices.logger.mock();
    const task = SweepTask.create({ frequencyMs, logger, scheduler, sweep });
    scheduler.triggerTask.mockImplementation(() => task.run());
    return { logger, scheduler, sweep, task };
  }

  it('reads the catalog again every ten seconds while it grows', async () => {
    const { sweep, task } = open([
      { added: 0, entities: 0 },
      { added: 500, entities: 500 },
      { added: 1_736, entities: 2_236 },
      { added: 0, entities: 2_236 },
    ]);

    await task.run();
    for (const runs of [2, 3, 4]) {
      await jest.advanceTimersByTimeAsync(10_000);
      expect(sweep.run).toHaveBeenCalledTimes(runs);
    }
  });

  it('finds within 25 seconds what comes after a pause of the catalog', async () => {
    const { sweep, task } = open([{ added: 12, entities: 12 }]);
    await task.run();

    const pauses: number[] = [];
    for (let seconds = 0; seconds < 5 * 60; seconds += 1) {
      const { length } = sweep.run.mock.calls;
      await jest.advanceTimersByTimeAsync(1_000);
      pauses.push(
        sweep.run.mock.calls.length > length ? 0 : (pauses.at(-1) ?? 0) + 1,
      );
    }

    // Until the schedule has it read anyway.
    expect(Math.max(...pauses)).toBeLessThan(25);
    expect(sweep.run.mock.calls.length).toBeLessThan(18);
  });

  it('tries again soon, and not too often, where the catalog does not answer', async () => {
    const { scheduler, sweep, task } = open([]);
    scheduler.triggerTask.mockImplementation(() => task.run());
    sweep.run.mockRejectedValue(new Error('The catalog is starting'));

    await expect(task.run()).rejects.toThrow('The catalog is starting');
    await jest.advanceTimersByTimeAsync(10_000);
    expect(sweep.run).toHaveBeenCalledTimes(2);
    await jest.advanceTimersByTimeAsync(10 * MINUTE);
    expect(sweep.run.mock.calls.length).toBeLessThan(35);

    sweep.run.mockClear();
    sweep.run.mockResolvedValue({ added: 2_236, entities: 2_236 });
    await jest.advanceTimersByTimeAsync(20_000);
    expect(sweep.run).toHaveBeenCalled();
  });

  it('leaves it to the schedule when nothing has come for as long', async () => {
    const { sweep, task } = open([{ added: 12, entities: 12 }]);
    await task.run();

    await jest.advanceTimersByTimeAsync(5 * MINUTE);
    sweep.run.mockClear();
    await jest.advanceTimersByTimeAsync(60 * MINUTE);

    expect(sweep.run).not.toHaveBeenCalled();
  });

  it('goes on where another replica reads it and finds nothing', async () => {
    const { scheduler, sweep, task } = open([{ added: 12, entities: 12 }]);
    scheduler.triggerTask.mockResolvedValue();
    await task.run();

    await jest.advanceTimersByTimeAsync(2 * MINUTE);

    expect(sweep.run).toHaveBeenCalledTimes(1);
    expect(scheduler.triggerTask.mock.calls.length).toBeGreaterThan(3);
  });

  it('reads a large catalog for a fifth of the time at most', async () => {
    const { sweep, task } = open(
      [{ added: 1, entities: 100_000 }],
      30_000,
      10 * MINUTE,
    );

    await task.run();
    await jest.advanceTimersByTimeAsync(119_000);
    expect(sweep.run).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(2_000);

    expect(sweep.run).toHaveBeenCalledTimes(2);
  });

  it('leaves it to the schedule where that is as soon', async () => {
    const { scheduler, task } = open(
      [{ added: 1, entities: 1 }],
      1_000,
      10_000,
    );

    await task.run();
    await jest.advanceTimersByTimeAsync(MINUTE);

    expect(scheduler.triggerTask).not.toHaveBeenCalled();
  });

  it('does not mind that another replica is at it', async () => {
    const { logger, scheduler, task } = open([{ added: 1, entities: 1 }]);
    scheduler.triggerTask.mockRejectedValue(new Error('is running'));

    await task.run();
    await jest.advanceTimersByTimeAsync(MINUTE);

    expect(logger.debug).toHaveBeenCalledWith(
      expect.stringContaining('is running'),
    );
  });

  it('does nothing any more when it is stopped', async () => {
    const { scheduler, task } = open([{ added: 1, entities: 1 }]);

    await task.run();
    task.stop();
    await jest.advanceTimersByTimeAsync(MINUTE);

    expect(scheduler.triggerTask).not.toHaveBeenCalled();
  });
});
