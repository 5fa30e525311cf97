import { askAbout } from './visibilityQuestion';

const refs = (kind: string, count: number) =>
  Array.from({ length: count }, (_, nth) => `${kind}:default/${nth}`);

describe('askAbout', () => {
  it('asks for the whole kinds of a small organisation', () => {
    const all = [...refs('group', 40), ...refs('teamapi', 30)];
    expect(askAbout([...refs('group', 3), ...refs('teamapi', 30)], all)).toEqual(
      { kinds: ['group', 'teamapi'], named: [] },
    );
  });

  it('asks by name for the teams of a directory', () => {
    const all = [...refs('group', 22_000), ...refs('teamapi', 300)];
    const wanted = [...refs('group', 300), ...refs('teamapi', 300)];
    expect(askAbout(wanted, all)).toEqual({
      kinds: ['teamapi'],
      named: refs('group', 300),
    });
  });

  it('asks for no more by name than one request takes', () => {
    const all = [...refs('group', 22_000), ...refs('user', 30_000)];
    const wanted = [...refs('group', 300), ...refs('user', 2_000)];
    expect(askAbout(wanted, all)).toEqual({
      kinds: ['user'],
      named: refs('group', 300),
    });
  });

  it('asks for nothing where nothing is of interest', () => {
    expect(askAbout([], refs('group', 10))).toEqual({ kinds: [], named: [] });
  });
});
