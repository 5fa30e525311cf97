import { screen } from '@testing-library/react';
import { renderForm } from '../__testUtils__/renderForm';

const team = { title: 'Owner', type: 'string', 'ui:field': 'KumikiTeamPicker' };

describe('KumikiTeamPicker', () => {
  it('gives the full ref of the team that is chosen and says its type', async () => {
    const { user, create } = renderForm({ team });
    const field = await screen.findByRole('combobox', { name: 'Owner' });
    await user.type(field, 'guard');
    await user.click(
      await screen.findByRole('option', { name: /Guardian app/ }),
    );
    expect(field).toHaveValue('Guardian app');
    expect(field).toHaveAccessibleDescription(/Stream-aligned team/);
    expect(await create()).toEqual({ team: 'group:default/guardian' });
  });
});
