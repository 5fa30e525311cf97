import { NotFoundError, ResponseError } from '@backstage/errors';
import { answered } from '../../../dev/testing/failures';
import { failureOf } from './requestErrors';

describe('failureOf', () => {
  it.each([
    [403, 'forbidden'],
    [404, 'notFound'],
    [503, 'unavailable'],
    [400, 'failed'],
    [500, 'failed'],
  ])(
    'says what the backend says, not only its status: %s',
    async (status, kind) => {
      expect(failureOf(await answered(status, 'The disk is full'))).toEqual({
        kind,
        reason: 'The disk is full.',
      });
    },
  );

  it.each([502, 503, 504])(
    'has no reason where something before the backend answers %s',
    async status => {
      const error = await ResponseError.fromResponse(
        new Response('<html>Bad gateway</html>', { status }),
      );
      expect(failureOf(error)).toEqual({ kind: 'unavailable' });
    },
  );

  it.each(['Failed to fetch', 'NetworkError when attempting', 'Load failed'])(
    'knows that nothing answered: %s',
    message => {
      expect(failureOf(new TypeError(message))).toEqual({
        kind: 'unreachable',
      });
    },
  );

  it('knows errors of this side by their name', () => {
    expect(failureOf(new NotFoundError('No team a/b'))).toEqual({
      kind: 'notFound',
      reason: 'No team a/b.',
    });
    expect(failureOf(new TypeError('x is undefined'))).toEqual({
      kind: 'failed',
      reason: 'x is undefined.',
    });
  });
});
