import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInCompany } from '../../dev/testing/renderInCompany';
import { dateAfter, dateBefore, DateControl } from './DateControl';

describe('DateControl', () => {
  const onChange = jest.fn();
  beforeEach(() => onChange.mockReset());

  it('takes a date', () => {
    renderControl({ shown: '2025-06-01' });
    type('2024-01-15');
    expect(onChange).toHaveBeenCalledWith('2024-01-15');
  });

  it.each(['', '0002-01-15', '0202-01-15'])(
    'waits while “%s” is not the whole date, and then shows the old one',
    text => {
      renderControl({ shown: '2025-06-01' });
      type(text);
      expect(onChange).not.toHaveBeenCalled();
      fireEvent.blur(field());
      expect(field()).toHaveValue('2025-06-01');
    },
  );

  it('goes from change to change', async () => {
    renderControl({ at: '2022-04-01' });
    await userEvent.click(
      screen.getByRole('button', { name: 'Previous change: Apr 1, 2021' }),
    );
    expect(onChange).toHaveBeenLastCalledWith('2021-04-01');
    await userEvent.click(
      screen.getByRole('button', { name: 'Next change: Jan 15, 2024' }),
    );
    expect(onChange).toHaveBeenLastCalledWith('2024-01-15');
  });

  it('has nowhere to go beyond the first and last change', () => {
    renderControl({ at: '2030-01-01' });
    expect(
      screen.getByRole('button', { name: 'No later change' }),
    ).toBeDisabled();
  });

  it('goes back to today', async () => {
    renderControl({ at: '2022-04-01' });
    await userEvent.click(screen.getByRole('button', { name: 'Today' }));
    expect(onChange).toHaveBeenCalledWith(undefined);
  });

  it('is at today when no date is chosen', () => {
    renderControl({ shown: '2025-06-01' });
    expect(screen.getByRole('button', { name: 'Today' })).toBeDisabled();
    expect(field()).toHaveValue('2025-06-01');
  });

  it('can be used before anything is loaded', () => {
    renderControl({});
    expect(field()).toHaveValue('');
  });

  function renderControl(props: { at?: string; shown?: string }) {
    renderInCompany(
      <DateControl
        {...props}
        epochs={['2021-04-01', '2022-04-01', '2024-01-15']}
        onChange={onChange}
      />,
    );
  }

  function field() {
    return screen.getByLabelText('As of');
  }

  function type(value: string) {
    fireEvent.change(field(), { target: { value } });
  }
});

describe('the changes around a date', () => {
  const changes = ['2021-04-01', '2022-04-01', '2024-01-15'];

  it('finds the neighbours, and not the date itself', () => {
    expect(dateBefore(changes, '2022-04-01')).toBe('2021-04-01');
    expect(dateAfter(changes, '2022-04-01')).toBe('2024-01-15');
  });

  it('finds nothing beyond the ends', () => {
    expect(dateBefore(changes, '2021-04-01')).toBeUndefined();
    expect(dateAfter(changes, '2024-01-15')).toBeUndefined();
    expect(dateAfter([], '2024-01-15')).toBeUndefined();
  });
});
