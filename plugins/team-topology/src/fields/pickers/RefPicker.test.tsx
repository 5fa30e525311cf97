import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { renderInCompany } from '../../../dev/testing/renderInCompany';
import { Choice } from './choices';
import { RefPicker } from './RefPicker';

const list: Choice[] = ['Billing', 'Guardian app', 'SRE'].map(label => ({
  ref: `group:default/${label.toLowerCase().replace(' ', '-')}`,
  label,
  keywords: [],
}));

/** A form that is slower than its field, and a list that is read again. */
function renderInSlowForm() {
  const form = {
    take: (): void => {
      throw new Error('Nothing was chosen');
    },
    load: (_list: Choice[] | undefined): void => {},
  };
  const Form = () => {
    const [value, setValue] = useState<string>();
    const [loaded, setLoaded] = useState<Choice[] | undefined>(list);
    form.load = setLoaded;
    return (
      <RefPicker
        id="team"
        label="Team"
        kind="group"
        value={value}
        choices={{ list: loaded, retry: () => {} }}
        onChange={chosen => {
          form.take = () => setValue(chosen);
        }}
      />
    );
  };
  renderInCompany(<Form />);
  return form;
}

describe('RefPicker', () => {
  it('stays closed with its choice when the form takes its time and the list is read again', async () => {
    const user = userEvent.setup();
    const form = renderInSlowForm();
    const field = await screen.findByRole('combobox', { name: 'Team' });

    await user.type(field, 'guard');
    await user.click(await screen.findByRole('option', { name: /Guardian/ }));

    for (const happens of [
      () => form.take(),
      () => form.load(undefined),
      () => form.load([...list]),
    ]) {
      act(happens);

      expect(field).toHaveValue('Guardian app');
      expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
    }
  });

  it('stays closed when the chosen team is renamed while somebody is in the field', async () => {
    const user = userEvent.setup();
    const form = renderInSlowForm();
    const field = await screen.findByRole('combobox', { name: 'Team' });
    await user.type(field, 'guard');
    await user.click(await screen.findByRole('option', { name: /Guardian/ }));
    act(() => form.take());
    await user.tab();
    await user.click(field);
    await user.keyboard('{Escape}');

    act(() =>
      form.load(list.map(choice => ({ ...choice, label: `${choice.label}s` }))),
    );

    expect(field).toHaveFocus();
    expect(field).toHaveValue('Guardian apps');
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
    await user.type(field, 'x');
    expect(await screen.findByRole('listbox')).toBeInTheDocument();
  });
});

describe('RefPicker, by click and Enter', () => {
  it('opens by a click, and not by moving to it with the keyboard', async () => {
    const user = userEvent.setup();
    renderInSlowForm();
    const field = await screen.findByRole('combobox', { name: 'Team' });
    await user.tab();
    expect(field).toHaveFocus();
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
    await user.tab();
    await user.click(field);
    expect(await screen.findAllByRole('option')).toHaveLength(3);
  });

  it('takes the first match by Enter', async () => {
    const user = userEvent.setup();
    const form = renderInSlowForm();
    const field = await screen.findByRole('combobox', { name: 'Team' });
    await user.type(field, 'guard');
    await screen.findByRole('option', { name: /Guardian/ });
    await user.keyboard('{Enter}');
    act(() => form.take());
    expect(field).toHaveValue('Guardian app');
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
  });
});
