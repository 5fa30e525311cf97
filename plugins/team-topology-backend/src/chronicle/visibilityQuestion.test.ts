import { askAbout } from './visibilityQuestion';

const refs = (kind: string, count: number) =>
  Array.from({ length: count }, (_, nth) => `${kind}:default/${nth}`);

describe('askAbout', () => {
  it('asks for the whole kinds of a small organisation', () => {
    const wanted = [...refs('group', 3), ...refs('teamapi', 30)];
    const all = [...refs('group', 40), ...refs('teamapi', 30)];
    expect(askAbout(wanted, all)).toEqual({
      kinds: ['group', 'teamapi'],
      named: [],
    });
  });

  it('asks for the whole kinds where most is of interest', () => {
    const all = [...refs('group', 2_000), ...refs('component', 9_000)];
    expect(askAbout(refs('component', 9_000), all)).toEqual({
      kinds: ['component'],
      named: [],
    });
  });

  it('asks by name for the teams of a directory', () => {
    const wanted = [...refs('group', 300), ...refs('teamapi', 290)];
    const all = [...refs('group', 22_000), ...refs('teamapi', 290)];
    expect(askAbout(wanted, all)).toEqual({
      kinds: [],
      named: [[...refs('teamapi', 290), ...refs('group', 300)]],
    });
  });

  it('asks for a kind as a whole of which too many are of interest', () => {
    const wanted = [...refs('group', 300), ...refs('user', 2_000)];
    const all = [...refs('group', 22_000), ...refs('user', 30_000)];
    expect(askAbout(wanted, all)).toEqual({
      kinds: ['user'],
      named: [refs('group', 300)],
    });
  });

  it('asks by name in as many requests as the catalog client makes', () => {
    const { kinds, named } = askAbout(
      refs('group', 1_400),
      refs('group', 22_000),
    );
    expect(kinds).toEqual([]);
    expect(named.map(list => list.length)).toEqual([700, 700]);
    expect(named.flat()).toEqual(refs('group', 1_400));
  });

  it('asks for nothing where nothing is of interest', () => {
    expect(askAbout([], refs('group', 1_000))).toEqual({
      kinds: [],
      named: [],
    });
  });
});
