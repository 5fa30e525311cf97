import { messageOf } from './messageOf';

describe('messageOf', () => {
  it.each([
    [new Error('The site is down'), 'The site is down'],
    ['The site is down', 'The site is down'],
    [undefined, 'undefined'],
    [null, 'null'],
    [404, '404'],
    [Symbol('down'), 'Symbol(down)'],
  ])('tells %p', (thrown, message) => {
    expect(messageOf(thrown)).toBe(message);
  });

  const refuse = () => {
    throw new Error('No text');
  };
  it.each([
    ['an object without a prototype', Object.create(null)],
    ['what throws when made a text', { toString: refuse }],
    [
      'an error that throws when read',
      Object.defineProperty(new Error(), 'message', { get: refuse }),
    ],
    [
      'an error whose message is none',
      Object.assign(new Error(), { message: Object.create(null) }),
    ],
    ['what throws when looked at', new Proxy({}, { get: refuse })],
  ])('gives a text for %s', (_, thrown) => {
    expect(messageOf(thrown)).toBe('it threw something that cannot be told');
  });
});
