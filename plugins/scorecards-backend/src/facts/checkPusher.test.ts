import { checkPusher } from './pushFacts';

describe('checkPusher', () => {
  const allowances = new Map([['deploys', new Set(['external:pushers'])]]);

  it('lets nobody else push', () => {
    expect(() =>
      checkPusher(allowances, 'external:pushers', 'deploys'),
    ).not.toThrow();
    expect(() => checkPusher(allowances, 'plugin:pushers', 'deploys')).toThrow(
      'plugin:pushers may not push facts of deploys',
    );
  });
});
