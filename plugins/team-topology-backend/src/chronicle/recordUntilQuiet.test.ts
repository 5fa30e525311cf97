import { recordUntilQuiet } from './recordUntilQuiet';

// Nobody waits for it.
jest.mock('node:timers/promises', () => ({ setTimeout: async () => {} }));

describe('recordUntilQuiet', () => {
  const recording = (changes: number[]) => {
    let round = 0;
    return {
      record: jest.fn(async () => {
        const opened = changes[round] ?? 0;
        round += 1;
        return { opened, closed: 0 };
      }),
    };
  };

  it('compares once where nothing has changed', async () => {
    const recorder = recording([]);

    await recordUntilQuiet(recorder, new AbortController().signal);

    expect(recorder.record).toHaveBeenCalledTimes(1);
  });

  it('compares again until nothing changes, and not forever', async () => {
    const recorder = recording([40, 2]);
    await recordUntilQuiet(recorder, new AbortController().signal);
    expect(recorder.record).toHaveBeenCalledTimes(3);

    const restless = recording(Array.from({ length: 50 }, () => 1));
    await recordUntilQuiet(restless, new AbortController().signal);
    expect(restless.record).toHaveBeenCalledTimes(12);
  });

  it('ends when it is told to', async () => {
    const controller = new AbortController();
    const recorder = {
      record: jest.fn(async () => {
        controller.abort();
        return { opened: 1, closed: 0 };
      }),
    };

    await recordUntilQuiet(recorder, controller.signal);

    expect(recorder.record).toHaveBeenCalledTimes(1);
  });

  it('passes on what went wrong', async () => {
    const recorder = { record: async () => Promise.reject(new Error('503')) };

    await expect(
      recordUntilQuiet(recorder, new AbortController().signal),
    ).rejects.toThrow('503');
  });
});
