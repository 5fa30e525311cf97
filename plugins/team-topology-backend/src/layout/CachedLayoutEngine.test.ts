import { CachedLayoutEngine } from './CachedLayoutEngine';
import { TooLargeError } from './WorkerLayoutEngine';

const graphOf = (...ids: string[]) => ({
  id: 'root',
  children: ids.map(id => ({ id })),
});

describe('CachedLayoutEngine', () => {
  const inner = { layout: jest.fn() };
  const engineWith = (maxEntries: number) =>
    CachedLayoutEngine.create(inner, { maxEntries });

  beforeEach(() => {
    inner.layout.mockReset();
    inner.layout.mockImplementation(async graph => ({ ...graph, width: 10 }));
  });

  it('lays out the same graph once, also for callers at the same time', async () => {
    const engine = engineWith(2);

    const answers = await Promise.all([
      engine.layout(graphOf('sre')),
      engine.layout(graphOf('sre')),
    ]);
    answers.push(await engine.layout(graphOf('sre')));

    expect(inner.layout).toHaveBeenCalledTimes(1);
    expect(answers.map(({ width }) => width)).toEqual([10, 10, 10]);
  });

  it('never answers with the layout of another graph', async () => {
    const engine = engineWith(2);

    await engine.layout(graphOf('sre'));
    const answer = await engine.layout(graphOf('sre', 'secret'));

    expect(answer.children).toHaveLength(2);
    expect(inner.layout).toHaveBeenCalledTimes(2);
  });

  it('forgets what was not asked for longest', async () => {
    const engine = engineWith(2);
    await engine.layout(graphOf('a'));
    await engine.layout(graphOf('b'));
    await engine.layout(graphOf('a'));
    await engine.layout(graphOf('c'));
    inner.layout.mockClear();

    await engine.layout(graphOf('a'));
    expect(inner.layout).not.toHaveBeenCalled();
    await engine.layout(graphOf('b'));
    expect(inner.layout).toHaveBeenCalledTimes(1);
  });

  it('remembers for ten minutes that a graph was too large', async () => {
    let now = 0;
    const engine = CachedLayoutEngine.create(inner, {
      maxEntries: 2,
      clock: () => now,
    });
    inner.layout.mockRejectedValueOnce(new TooLargeError('too large'));

    await expect(engine.layout(graphOf('a'))).rejects.toThrow('too large');
    await expect(engine.layout(graphOf('a'))).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: 'too large',
    });
    expect(inner.layout).toHaveBeenCalledTimes(1);
    await expect(engine.layout(graphOf('b'))).resolves.toBeDefined();

    now = 10 * 60_000;
    await expect(engine.layout(graphOf('a'))).resolves.toBeDefined();
  });

  it('does not remember any other failure', async () => {
    const engine = engineWith(2);
    inner.layout.mockRejectedValueOnce(new Error('too slow'));

    await expect(engine.layout(graphOf('a'))).rejects.toThrow('too slow');
    await expect(engine.layout(graphOf('a'))).resolves.toBeDefined();
  });
});
