import { buildOrgModel } from '@kumiki/backstage-plugin-team-topology-common';
import { act, renderHook, waitFor } from '@testing-library/react';
import { company } from '../../dev/fixture';
import { createLayout } from './layout/createLayout';
import { createPageEngine, LayoutGraph } from './layout/layoutEngines';
import { useMapScene } from './useMapScene';

jest.mock('./layout/createLayout');

const model = buildOrgModel(company, { at: '2026-01-15' });
const earlier = buildOrgModel(company, { at: '2024-01-20' });
const FILTER = {};

describe('useMapScene', () => {
  const pending: {
    graph: LayoutGraph;
    signal?: AbortSignal;
    resolve(graph: LayoutGraph): void;
    reject(error: unknown): void;
  }[] = [];
  const dispose = jest.fn();

  beforeEach(() => {
    pending.length = 0;
    jest.mocked(createLayout).mockReturnValue({
      dispose,
      layout: (graph, signal) =>
        new Promise((resolve, reject) => {
          pending.push({ graph, signal, resolve, reject });
        }),
    });
  });

  const show = () =>
    renderHook(({ of }) => useMapScene(of, FILTER, 60), {
      initialProps: { of: model },
    });
  const finish = async (index: number) => {
    const engine = await createPageEngine();
    const laidOut = await engine.layout(pending[index].graph);
    await act(async () => pending[index].resolve(laidOut));
  };

  it('draws the model when it is laid out', async () => {
    const { result } = show();
    expect(result.current).toMatchObject({ loading: true, scene: undefined });
    await finish(0);
    await waitFor(() => expect(result.current.loading).toBe(false));
    expect(result.current.scene?.teams.map(({ ref }) => ref)).toContain(
      'group:default/sre',
    );
  });

  it('drops what comes too late, and stops working on it', async () => {
    const { result, rerender } = show();
    rerender({ of: earlier });
    expect(pending[0].signal?.aborted).toBe(true);
    await finish(1);
    await finish(0);
    expect(result.current.scene?.at).toBe('2024-01-20');
  });

  it('keeps the last picture while the next is laid out', async () => {
    const { result, rerender } = show();
    await finish(0);
    rerender({ of: earlier });
    expect(result.current.loading).toBe(true);
    expect(result.current.scene?.at).toBe('2026-01-15');
    await finish(1);
    expect(result.current.scene?.at).toBe('2024-01-20');
  });

  it('tells what went wrong and tries again', async () => {
    const { result } = show();
    await act(async () => pending[0].reject({ message: 'out of memory' }));
    expect(result.current.error?.message).toBe('out of memory');
    expect(result.current.scene).toBeUndefined();

    act(() => result.current.retry());
    await waitFor(() => expect(pending).toHaveLength(2));
    await finish(1);
    expect(result.current.error).toBeUndefined();
    expect(result.current.scene).toBeDefined();
  });

  it('shows the teams of a large map before their connections', async () => {
    const teams = Array.from({ length: 70 }, (_, nth) => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Group',
      metadata: { name: `team-${nth}` },
      spec: { type: 'team', children: [] },
    }));
    const large = buildOrgModel([...company, ...teams], { at: '2026-01-15' });
    const { result, rerender } = renderHook(
      ({ of }) => useMapScene(of, FILTER, 100),
      { initialProps: { of: large } },
    );
    await waitFor(() => expect(result.current.isBare).toBe(true));
    expect(result.current.loading).toBe(true);
    expect(result.current.scene?.teams.length).toBeGreaterThan(70);
    expect(result.current.scene?.edges).toEqual([]);

    await finish(0);
    await waitFor(() => expect(result.current.loading).toBe(false));
    expect(result.current.isBare).toBeUndefined();
    expect(result.current.scene?.edges.length).toBeGreaterThan(0);

    // What is there stays until the next is whole.
    rerender({ of: { ...large } });
    expect(result.current.isBare).toBeUndefined();
    expect(result.current.scene?.edges.length).toBeGreaterThan(0);
  });

  it('stops when it goes away', () => {
    const { unmount } = show();
    unmount();
    expect(pending[0].signal?.aborted).toBe(true);
    expect(dispose).toHaveBeenCalled();
  });
});
