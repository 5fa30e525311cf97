import { SharedObservations } from './SharedObservations';

describe('SharedObservations', () => {
  const never = () => new AbortController().signal;

  afterEach(() => jest.useRealTimers());

  it('goes on for the others when one stops waiting', async () => {
    const shared = SharedObservations.create<string>();
    let finish = (_: string) => {};
    let inner: AbortSignal | undefined;
    const observe = jest.fn((signal: AbortSignal) => {
      inner = signal;
      return new Promise<string>(resolve => {
        finish = resolve;
      });
    });
    const impatient = new AbortController();

    const first = shared.observe('x', { signal: impatient.signal, observe });
    const second = shared.observe('x', { signal: never(), observe });
    impatient.abort(new Error('enough'));

    await expect(first).rejects.toThrow('enough');
    expect(inner?.aborted).toBe(false);
    finish('done');
    expect(await second).toMatchObject({ value: 'done' });
    expect(observe).toHaveBeenCalledTimes(1);
  });

  it('stops when the last one stops waiting, and begins again for the next', async () => {
    const shared = SharedObservations.create<string>();
    let inner: AbortSignal | undefined;
    const controllers = [new AbortController(), new AbortController()];
    const hanging = controllers.map(({ signal }) =>
      shared.observe('x', {
        signal,
        observe: async within => {
          inner = within;
          return await new Promise<string>(() => {});
        },
      }),
    );

    controllers.forEach(controller => controller.abort(new Error('enough')));

    await Promise.all(hanging.map(it => expect(it).rejects.toThrow('enough')));
    expect(inner?.aborted).toBe(true);
    const again = shared.observe('x', {
      signal: never(),
      observe: async () => 'again',
    });
    expect(await again).toMatchObject({ value: 'again' });
  });

  it('keeps no failure', async () => {
    const shared = SharedObservations.create<string>();
    const observe = jest
      .fn<Promise<string>, [AbortSignal]>()
      .mockRejectedValueOnce(new Error('no'))
      .mockResolvedValue('yes');

    await expect(
      shared.observe('x', { signal: never(), observe }),
    ).rejects.toThrow('no');
    expect(
      await shared.observe('x', { signal: never(), observe }),
    ).toMatchObject({ value: 'yes' });
  });

  it('passes on for ten seconds what was observed, each thing for itself', async () => {
    jest.useFakeTimers({ now: new Date('2026-06-15T12:00:00Z') });
    const shared = SharedObservations.create<number>();
    let count = 0;
    const read = async (key: string) => {
      const observe = async () => ++count;
      const { observedAt, value } = await shared.observe(key, {
        signal: never(),
        observe,
      });
      return [value, observedAt.toISOString()];
    };

    expect(await read('x')).toEqual([1, '2026-06-15T12:00:00.000Z']);
    expect(await read('y')).toEqual([2, '2026-06-15T12:00:00.000Z']);
    jest.setSystemTime(new Date('2026-06-15T12:00:10Z'));
    expect(await read('x')).toEqual([1, '2026-06-15T12:00:00.000Z']);
    jest.setSystemTime(new Date('2026-06-15T12:00:11Z'));
    expect(await read('x')).toEqual([3, '2026-06-15T12:00:11.000Z']);
  });
});
