import { act, renderHook } from '@testing-library/react';
import { ReactNode } from 'react';
import { MemoryRouter, useLocation } from 'react-router-dom';
import { useOverviewState } from './overviewAddress';

describe('the state of a page', () => {
  it('changes only what is asked for, and leaves what is not its own', () => {
    const { result } = renderHook(
      () => ({ ...useOverviewState(), address: useLocation().search }),
      {
        wrapper: ({ children }: { children: ReactNode }) => (
          <MemoryRouter initialEntries={['/?depth=2&flag=on']}>
            {children}
          </MemoryRouter>
        ),
      },
    );
    expect(result.current.state.depth).toBe(2);
    act(() => result.current.update({ search: 'sre' }, { replace: true }));
    expect(result.current.address).toBe('?depth=2&flag=on&search=sre');
    act(() => result.current.update({ depth: undefined, search: undefined }));
    expect(result.current.address).toBe('?flag=on');
  });
});
