import { findFieldValues } from './findFieldValues';

const team = { 'ui:field': 'KumikiTeamPicker' };
const date = {
  'ui:field': 'KumikiDatePicker',
  'ui:options': { refusePast: true },
};

describe('the values that a validation is handed', () => {
  it.each<[string, unknown, unknown, string[]]>([
    ['one value', 'sre', team, ['=sre']],
    ['nothing', undefined, team, []],
    ['a value without options', 'sre', undefined, ['=sre']],
    ['a list', ['sre', '', 'billing'], team, ['0=sre', '2=billing']],
    [
      'objects in a list',
      [{ to: 'sre', day: '2026-01-01' }, { day: '2026-01-02' }],
      { to: team, day: date },
      ['0.to=sre', '0.day=2026-01-01', '1.day=2026-01-02'],
    ],
    [
      'lists in objects in a list',
      [{ to: ['sre', 'billing'] }],
      { to: { items: team } },
      ['0.to.0=sre', '0.to.1=billing'],
    ],
    [
      'what is no object in a list of objects',
      [7, null, 'x'],
      { to: team },
      [],
    ],
    ['a property by itself', 'sre', { to: team, day: date }, ['=sre']],
    ['a number', 7, team, ['=7']],
  ])('are found in %s', (_, data, uiSchema, expected) => {
    expect(
      findFieldValues('KumikiTeamPicker', data, uiSchema).map(
        ({ path, value }) => `${path.join('.')}=${value}`,
      ),
    ).toEqual(expected);
  });

  it('come with what the template asks of them', () => {
    expect(
      findFieldValues('KumikiTeamPicker', [{ to: 'sre', day: 'today' }], {
        to: team,
        day: date,
      }).map(({ name, options }) => [name, options]),
    ).toEqual([
      ['KumikiTeamPicker', {}],
      ['KumikiDatePicker', { refusePast: true }],
    ]);
  });
});
