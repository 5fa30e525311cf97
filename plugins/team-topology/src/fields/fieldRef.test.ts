import { toFieldRef } from './fieldRef';

describe('a ref that is typed', () => {
  it.each([
    ['sre', 'group:default/sre'],
    [' SRE ', 'group:default/sre'],
    ['platform/sre', 'group:platform/sre'],
    ['Group:default/sre', 'group:default/sre'],
  ])('is understood as a team: %p', (text, ref) => {
    expect(toFieldRef(text, 'group')).toBe(ref);
  });

  it.each([
    '',
    ' ',
    'user:default/tanaka',
    'group:',
    'a b',
    '保護者アプリ',
    'group:../sre',
    `group:default/${'a'.repeat(64)}`,
  ])('is no team: %p', text => {
    expect(toFieldRef(text, 'group')).toBeUndefined();
  });
});
