import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { PushRules } from './pushFacts';

describe('PushRules', () => {
  const rules = PushRules.create({
    auth: mockServices.auth(),
    allowances: new Map([['deploys', new Set(['external:pushers'])]]),
  });

  it.each([
    // A static token has the subject that is configured, and no more.
    ['pushers', 'external:pushers'],
    ['external:pushers', 'external:pushers'],
    ['plugin:ci', 'plugin:ci'],
  ])('know the service %s as %s', (subject, known) => {
    expect(rules.subjectOf(mockCredentials.service(subject))).toBe(known);
  });

  it('let nobody else push', () => {
    expect(() => rules.check('external:pushers', 'deploys')).not.toThrow();
    expect(() => rules.check('plugin:pushers', 'deploys')).toThrow(
      'plugin:pushers may not push facts of deploys',
    );
  });
});
