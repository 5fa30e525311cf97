import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { checkPusher, pusherOf } from './pushFacts';

describe('the rules for who pushes', () => {
  const auth = mockServices.auth();
  const allowances = new Map([['deploys', new Set(['external:pushers'])]]);

  it.each([
    // A static token has the subject that is configured, and no more.
    ['pushers', 'external:pushers'],
    ['external:pushers', 'external:pushers'],
    ['plugin:ci', 'plugin:ci'],
  ])('know the service %s as %s', (subject, known) => {
    expect(pusherOf(auth, mockCredentials.service(subject))).toBe(known);
  });

  it('let nobody else push', () => {
    expect(() =>
      checkPusher(allowances, 'external:pushers', 'deploys'),
    ).not.toThrow();
    expect(() => checkPusher(allowances, 'plugin:pushers', 'deploys')).toThrow(
      'plugin:pushers may not push facts of deploys',
    );
  });
});
