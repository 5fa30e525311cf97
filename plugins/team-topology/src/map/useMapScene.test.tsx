import {
  buildMapScene,
  buildOrgModel,
} from '@kumiki/backstage-plugin-team-topology-common';
import { act, renderHook, waitFor } from '@testing-library/react';
import { company } from '../../dev/fixture';
import { useMapScene } from './useMapScene';

jest.mock('@kumiki/backstage-plugin-team-topology-common', () => {
  const actual = jest.requireActual(
    '@kumiki/backstage-plugin-team-topology-common',
  );
  return { ...actual, buildMapScene: jest.fn(actual.buildMapScene) };
});

const model = buildOrgModel(company, { at: '2026-01-15' });
const earlier = buildOrgModel(company, { at: '2024-01-20' });
const FILTER = {};

describe('useMapScene', () => {
  const show = () =>
    renderHook(({ of }) => useMapScene(of, FILTER, 60), {
      initialProps: { of: model },
    });

  it('draws the model once the page is there', async () => {
    const { result } = show();
    expect(result.current).toMatchObject({ loading: true, scene: undefined });
    await waitFor(() => expect(result.current.loading).toBe(false));
    expect(result.current.scene?.teams.map(({ ref }) => ref)).toContain(
      'group:default/sre',
    );
  });

  it('keeps the last picture while the next is laid out', async () => {
    const { result, rerender } = show();
    await waitFor(() => expect(result.current.loading).toBe(false));
    rerender({ of: earlier });
    expect(result.current.loading).toBe(true);
    expect(result.current.scene?.at).toBe('2026-01-15');
    await waitFor(() => expect(result.current.scene?.at).toBe('2024-01-20'));
  });

  it('draws nothing that nobody waits for any more', async () => {
    const draw = jest.mocked(buildMapScene);
    draw.mockClear();
    const { rerender, result } = show();
    rerender({ of: earlier });
    await waitFor(() => expect(result.current.loading).toBe(false));
    expect(draw).toHaveBeenCalledTimes(1);
  });

  it('tells what went wrong and tries again', async () => {
    jest.mocked(buildMapScene).mockImplementationOnce(() => {
      throw new Error('out of memory');
    });
    const { result } = show();
    await waitFor(() =>
      expect(result.current.error?.message).toBe('out of memory'),
    );
    expect(result.current.scene).toBeUndefined();
    act(() => result.current.retry());
    await waitFor(() => expect(result.current.scene).toBeDefined());
    expect(result.current.error).toBeUndefined();
  });
});
