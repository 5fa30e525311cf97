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

  it('reads the catalog again every ten seconds until it has stopped growing', async () => {
    const { sweep, task } = open([
      { added: 0, entities: 0 },
      { added: 500, entities: 500 },
      { added: 1_736, entities: 2_236 },
      { added: 0, entities: 2_236 },
    ]);

    await task.run();
    await jest.advanceTimersByTimeAsync(10_000);
    expect(sweep.run).toHaveBeenCalledTimes(2);
    await jest.advanceTimersByTimeAsync(5 * MINUTE);

    expect(sweep.run).toHaveBeenCalledTimes(4);
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
