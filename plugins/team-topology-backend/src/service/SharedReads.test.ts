import { SharedReads } from './SharedReads';

function setUp() {
  const started: { key: string; finish(value: string): void; fail(): void }[] =
    [];
  const reads = SharedReads.create<string>();
  const ask = (key: string) =>
    reads.read(
      key,
      () =>
        new Promise<string>((resolve, reject) => {
          const fail = () => reject(new Error('the catalog is away'));
          started.push({ key, finish: resolve, fail });
        }),
    );
  return { ask, started };
}

const settle = () => new Promise(resolve => setImmediate(resolve));

describe('SharedReads', () => {
  it('gives whoever comes while one is under way the next one, once for all', async () => {
    const { ask, started } = setUp();
    const first = ask('ana');
    const others = [ask('ana'), ask('ana'), ask('ana')];
    expect(started).toHaveLength(1);

    started[0].finish('before');
    await expect(first).resolves.toBe('before');
    await settle();
    expect(started).toHaveLength(2);
    const late = ask('ana');
    started[1].finish('after');
    expect(await Promise.all(others)).toEqual(['after', 'after', 'after']);

    await settle();
    started[2].finish('later');
    await expect(late).resolves.toBe('later');
    await settle();
    ask('ana');
    expect(started).toHaveLength(4);
  });

  it('shares nothing between different readers', async () => {
    const { ask, started } = setUp();
    const answers = [ask('ana'), ask('ben')];
    expect(started.map(({ key }) => key)).toEqual(['ana', 'ben']);
    started.forEach(({ key, finish }) => finish(`for ${key}`));
    expect(await Promise.all(answers)).toEqual(['for ana', 'for ben']);
  });

  it('waits for no read that hangs', async () => {
    const { ask, started } = setUp();
    const now = jest.spyOn(performance, 'now');
    now.mockReturnValue(1_000);
    const hanging = [ask('ana'), ask('ana')];
    now.mockReturnValue(12_000);
    const late = ask('ana');
    now.mockRestore();
    expect(started).toHaveLength(2);
    started[1].finish('after');
    await expect(late).resolves.toBe('after');

    started[0].finish('at last');
    await settle();
    started.at(-1)?.finish('later');
    expect(await Promise.all(hanging)).toEqual(['at last', 'later']);
  });

  it('goes on after a read that failed', async () => {
    const { ask, started } = setUp();
    const first = ask('ana');
    const second = ask('ana');
    started[0].fail();
    await expect(first).rejects.toThrow('the catalog is away');
    await settle();
    started[1].finish('there again');
    await expect(second).resolves.toBe('there again');
  });
});
