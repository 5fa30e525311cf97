import { parseRef } from './parseRequest';

describe('parseRef', () => {
  const expected = { kind: 'group', parameter: 'from' };

  it.each(['sre', 'SRE', 'default/sre', 'group:sre', 'Group:default/SRE'])(
    'takes %p for the group',
    written => {
      expect(parseRef(written, expected)).toBe('group:default/sre');
    },
  );

  it.each(['', ':', '/', 'a/b/c', 'a:b:c', 'user:default/sre', 'groups:sre'])(
    'refuses %p and names the parameter',
    written => {
      expect(() => parseRef(written, expected)).toThrow(
        `from must be the ref of a group; it is "${written}"`,
      );
    },
  );
});
