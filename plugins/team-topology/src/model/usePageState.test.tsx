import { act, renderHook } from '@testing-library/react';
import { ReactNode } from 'react';
import { MemoryRouter, useLocation } from 'react-router-dom';
import { usePageState } from './usePageState';

describe('usePageState', () => {
  it('reads the address', () => {
    const { result } = renderAt('/?view=teams&at=2024-01-15&types=platform');
    expect(result.current.state).toEqual(
      expect.objectContaining({
        view: 'teams',
        at: '2024-01-15',
        types: ['platform'],
      }),
    );
    expect(result.current.notADate).toBeUndefined();
  });

  it('changes only what is asked for, and leaves what is not its own', () => {
    const { result } = renderAt('/?view=teams&flag=on');
    act(() => result.current.update({ selected: 'group:default/sre' }));
    expect(result.current.address).toBe(
      '?view=teams&flag=on&selected=group%3Adefault%2Fsre',
    );
    act(() => result.current.update({ view: undefined, selected: undefined }));
    expect(result.current.address).toBe('?flag=on');
  });

  it('says what stands in the place of a date', () => {
    const { result } = renderAt('/?at=banana');
    expect(result.current.state.at).toBeUndefined();
    expect(result.current.notADate).toBe('banana');
    act(() => result.current.update({ at: '2024-01-15' }));
    expect(result.current.notADate).toBeUndefined();
  });

  function renderAt(address: string) {
    return renderHook(
      () => ({ ...usePageState(), address: useLocation().search }),
      {
        wrapper: ({ children }: { children: ReactNode }) => (
          <MemoryRouter initialEntries={[address]}>{children}</MemoryRouter>
        ),
      },
    );
  }
});
