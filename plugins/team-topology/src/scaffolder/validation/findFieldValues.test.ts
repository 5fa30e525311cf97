import { findFieldValues } from './findFieldValues';

const isOurs = (field: string) => field.startsWith('Kumiki');
const team = { 'ui:field': 'KumikiTeamPicker', 'ui:options': { a: 1 } };
const work = { 'ui:field': 'KumikiResponsibilityPicker' };
const find = (data: unknown, uiSchema: unknown, name = 'KumikiTeamPicker') =>
  findFieldValues(name, data, { uiSchema, isOurs }).map(
    ({ field, value, path, options }) => [field, value, path, options],
  );

describe('findFieldValues', () => {
  it('takes a value as it is, whatever it is', () => {
    expect(find('sre', team)).toEqual([
      ['KumikiTeamPicker', 'sre', [], { a: 1 }],
    ]);
    expect(find({ odd: 1 }, team)).toHaveLength(1);
    expect(find('sre', undefined)).toEqual([
      ['KumikiTeamPicker', 'sre', [], {}],
    ]);
    for (const nothing of [undefined, null, '', [], ['', undefined]]) {
      expect(find(nothing, team)).toEqual([]);
    }
  });

  it('takes each of a list', () => {
    expect(find(['sre', '', 'billing'], team)).toEqual([
      ['KumikiTeamPicker', 'sre', ['0'], { a: 1 }],
      ['KumikiTeamPicker', 'billing', ['2'], { a: 1 }],
    ]);
  });

  it('takes every field of ours in a list of objects, and none of others', () => {
    const items = {
      team,
      work,
      note: {},
      other: { 'ui:field': 'EntityPicker' },
      teams: { items: team },
    };
    const data = [
      { team: 'sre', work: 'mail', note: 'x', other: 'y', teams: ['a', 'b'] },
      null,
      'odd',
      { team: { odd: 1 } },
    ];
    expect(find(data, items)).toEqual([
      ['KumikiTeamPicker', 'sre', ['0', 'team'], { a: 1 }],
      ['KumikiResponsibilityPicker', 'mail', ['0', 'work'], {}],
      ['KumikiTeamPicker', 'a', ['0', 'teams', '0'], { a: 1 }],
      ['KumikiTeamPicker', 'b', ['0', 'teams', '1'], { a: 1 }],
      ['KumikiTeamPicker', { odd: 1 }, ['3', 'team'], { a: 1 }],
    ]);
  });

  it('knows what stands beside a value in its item', () => {
    const [value] = findFieldValues('KumikiTeamPicker', [{ team: 'a', b: 2 }], {
      uiSchema: { team },
      isOurs,
    });
    expect(value.beside).toEqual({ team: 'a', b: 2 });
  });

  it('takes the one value of a dependency, with its options where they can be told', () => {
    expect(find('sre', { team, work })).toEqual([
      ['KumikiTeamPicker', 'sre', [], { a: 1 }],
    ]);
    expect(find('sre', { team, second: team })).toEqual([
      ['KumikiTeamPicker', 'sre', [], {}],
    ]);
  });
});
