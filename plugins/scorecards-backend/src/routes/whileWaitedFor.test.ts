import { EventEmitter } from 'node:events';
import { whileWaitedFor } from './whileWaitedFor';

describe('whileWaitedFor', () => {
  const connect = () =>
    Object.assign(new EventEmitter(), { writableFinished: false });
  const untilAborted = (signal: AbortSignal) =>
    new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
    });

  it('gives the answer, or the error, to who waits', async () => {
    await expect(
      whileWaitedFor(connect() as never, async () => 'the answer'),
    ).resolves.toBe('the answer');
    await expect(
      whileWaitedFor(connect() as never, async () => {
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
  });

  it('stops the work when the client leaves, and has nothing to say', async () => {
    const response = connect();
    const answer = whileWaitedFor(response as never, untilAborted);

    response.emit('close');

    await expect(answer).resolves.toBeUndefined();
  });

  it('does not stop anything when the answer is sent', async () => {
    const response = connect();
    let seen: AbortSignal | undefined;
    await whileWaitedFor(response as never, async signal => {
      seen = signal;
    });

    response.writableFinished = true;
    response.emit('close');

    expect(seen?.aborted).toBe(false);
  });
});
