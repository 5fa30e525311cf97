import { act, renderHook, waitFor } from '@testing-library/react';
import { useRequest } from './useRequest';

describe('useRequest', () => {
  const options = { permission: 'things.read' };

  it('gives the answer', async () => {
    const load = async () => 'the answer';
    const { result } = renderHook(() => useRequest(load, options));
    expect(result.current).toEqual(
      expect.objectContaining({ loading: true, value: undefined }),
    );
    await waitFor(() => expect(result.current.value).toBe('the answer'));
    expect(result.current.loading).toBe(false);
  });

  it('keeps the answer while the next one is on its way, and when it fails', async () => {
    const first = async () => 'first';
    let fail: (error: Error) => void = () => {};
    const second = () =>
      new Promise<string>((_, reject) => {
        fail = reject;
      });
    const { result, rerender } = renderHook(
      ({ load }: { load: () => Promise<string> }) => useRequest(load, options),
      { initialProps: { load: first } },
    );
    await waitFor(() => expect(result.current.value).toBe('first'));

    rerender({ load: second });
    expect(result.current).toEqual(
      expect.objectContaining({ loading: true, value: 'first' }),
    );
    await act(async () => fail(new Error('broken')));
    expect(result.current).toEqual(
      expect.objectContaining({ loading: false, value: 'first' }),
    );
    expect(result.current.error?.message).toBe('broken');
  });

  it('abandons what is not asked for any more', async () => {
    const signals: AbortSignal[] = [];
    const load = (answer: string) => (signal: AbortSignal) => {
      signals.push(signal);
      return new Promise<string>(resolve => setTimeout(resolve, 20, answer));
    };
    const { result, rerender, unmount } = renderHook(
      props => useRequest(props.load, options),
      { initialProps: { load: load('slow') } },
    );
    rerender({ load: load('wanted') });
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
    await waitFor(() => expect(result.current.value).toBe('wanted'));
    unmount();
    expect(signals[1].aborted).toBe(true);
  });

  it('asks again when told to', async () => {
    const load = jest
      .fn()
      .mockRejectedValueOnce(new Error('asleep'))
      .mockResolvedValueOnce('awake');
    const { result } = renderHook(() => useRequest<string>(load, options));
    await waitFor(() => expect(result.current.error?.message).toBe('asleep'));
    act(() => result.current.retry());
    await waitFor(() => expect(result.current.value).toBe('awake'));
    expect(result.current.error).toBeUndefined();
  });
});
