import { createDeferred } from '@backstage/types';
import { SharedRead } from './SharedWork';

describe('SharedRead', () => {
  function open() {
    const reads: ReturnType<typeof createDeferred<string>>[] = [];
    const shared = SharedRead.create(() => {
      const deferred = createDeferred<string>();
      reads.push(deferred);
      return deferred;
    });
    return { reads, shared };
  }

  it('reads for everybody who asks one after the other', async () => {
    const { reads, shared } = open();
    for (const answer of ['first', 'second']) {
      const asked = shared.get();
      reads.at(-1)?.resolve(answer);
      await expect(asked).resolves.toBe(answer);
    }
    expect(reads).toHaveLength(2);
  });

  it('reads once for all who ask meanwhile, and only after they asked', async () => {
    const { reads, shared } = open();
    const first = shared.get();
    const others = [shared.get(), shared.get(), shared.get()];
    expect(reads).toHaveLength(1);

    reads[0].resolve('before they asked');
    await expect(first).resolves.toBe('before they asked');
    expect(reads).toHaveLength(2);
    const last = shared.get();
    reads[1].resolve('after they asked');

    await expect(Promise.all(others)).resolves.toEqual(
      others.map(() => 'after they asked'),
    );
    expect(reads).toHaveLength(3);
    reads[2].resolve('after the last asked');
    await expect(last).resolves.toBe('after the last asked');
  });

  it('tells who asked that it failed, and reads again for the others', async () => {
    const { reads, shared } = open();
    const first = shared.get();
    const second = shared.get();
    reads[0].reject(new Error('The database is away'));
    await expect(first).rejects.toThrow('The database is away');

    reads[1].resolve('It is back');
    await expect(second).resolves.toBe('It is back');
  });
});
