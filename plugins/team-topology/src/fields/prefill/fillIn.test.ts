import { fillIn } from './fillIn';

const published = {
  title: 'Face search',
  interaction: { mode: 'x-as-a-service', to: ['memories'] },
};
const now = { values: published, basis: 'first' };
const fields = Object.keys(published);

describe('fillIn', () => {
  it('fills in what is empty', () => {
    expect(fillIn({}, { fields, now })).toEqual({
      ...published,
      basis: 'first',
    });
  });

  it.each([{}, { to: [] }, { mode: '', to: [{ name: undefined }] }])(
    'takes %j for empty, which an editor says before it has a value',
    interaction => {
      expect(
        fillIn({ interaction }, { fields, before: published, now }),
      ).toMatchObject(published);
    },
  );

  it('keeps what was typed, and lets go what was filled in before', () => {
    const typed = { title: 'Faces', interaction: published.interaction };
    const next = {
      values: { title: 'Logs', interaction: { mode: 'collaboration' } },
      basis: 'second',
    };
    expect(
      fillIn(
        { ...typed, basis: 'first' },
        { fields, before: published, now: next },
      ),
    ).toEqual({ ...next.values, title: 'Faces', basis: 'second' });
  });

  it.each([false, 0])('keeps %j, which is a value', value => {
    expect(
      fillIn(
        { flag: value },
        { fields: ['flag'], now: { values: { flag: 1 }, basis: 'b' } },
      ),
    ).toMatchObject({ flag: value });
  });
});
