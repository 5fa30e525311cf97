import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { readSubject, senderOf } from './subjects';

describe('senderOf', () => {
  const auth = mockServices.auth();

  it.each([
    // A static token has the subject that is configured, and no more.
    ['pushers', 'external:pushers'],
    ['external:pushers', 'external:pushers'],
    ['plugin:ci', 'plugin:ci'],
  ])('knows the service %s as %s', (subject, known) => {
    expect(senderOf(auth, mockCredentials.service(subject))).toBe(known);
  });

  it('knows people by their ref in lower case', () => {
    expect(senderOf(auth, mockCredentials.user('user:default/Aoki'))).toBe(
      'user:default/aoki',
    );
  });

  it('refuses whoever is neither', () => {
    expect(() => senderOf(auth, mockCredentials.none())).toThrow(
      'Only users and services',
    );
  });
});

describe('readSubject', () => {
  it.each([
    ['external:deploy', 'external:deploy'],
    ['plugin:ci', 'plugin:ci'],
    ['User:Jane', 'user:default/jane'],
  ])('reads %s', (value, subject) => {
    expect(readSubject(value, 'a.key')).toBe(subject);
  });

  it.each(['deploy', 'group:default/sre', 'external:', ''])(
    'refuses %p and names the key',
    value => {
      expect(() => readSubject(value, 'a.key')).toThrow('a.key must list');
    },
  );
});
