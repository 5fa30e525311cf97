import { readdir, readFile } from 'node:fs/promises';
import os from 'node:os';
import { Worker } from 'node:worker_threads';
import { LayoutGraph } from '@kumiki/backstage-plugin-team-topology-common';
import { TooLargeError, WorkerLayoutEngine } from './WorkerLayoutEngine';

const twoTeams: LayoutGraph = {
  id: 'root',
  layoutOptions: { 'elk.algorithm': 'layered', 'elk.direction': 'RIGHT' },
  children: [
    { id: 'sre', width: 100, height: 40 },
    { id: 'billing', width: 100, height: 40 },
  ],
  edges: [{ id: 'sre->billing', sources: ['sre'], targets: ['billing'] }],
};

function chain(length: number): LayoutGraph {
  const ids = Array.from({ length }, (_, index) => `team-${index}`);
  return {
    id: 'root',
    layoutOptions: { 'elk.algorithm': 'layered' },
    children: ids.map(id => ({ id, width: 100, height: 40 })),
    edges: ids.slice(1).map((id, index) => ({
      id: `edge-${index}`,
      sources: [ids[index]],
      targets: [id],
    })),
  };
}

/** How nice each thread of this process is. */
async function readThreadPriorities(): Promise<number[]> {
  const threads = await readdir('/proc/self/task');
  const stats = await Promise.all(
    threads.map(id => readFile(`/proc/self/task/${id}/stat`, 'utf8')),
  );
  // The name before the closing bracket may hold spaces.
  return stats.map(stat => Number(stat.split(') ').at(-1)?.split(' ')[16]));
}

describe('WorkerLayoutEngine', () => {
  let engine: WorkerLayoutEngine;

  afterEach(async () => {
    await engine.dispose();
  });

  it('gives every team a place, the provider to the left of the consumer', async () => {
    engine = WorkerLayoutEngine.create({ timeoutMs: 20_000, maxWaiting: 5 });

    const { children, edges } = await engine.layout(twoTeams);

    const [provider, consumer] = children!;
    expect(provider.x! + provider.width!).toBeLessThan(consumer.x!);
    expect(edges![0].sections).toHaveLength(1);
    expect(twoTeams.children![0]).not.toHaveProperty('x');
  });

  it('answers every caller with their own graph', async () => {
    engine = WorkerLayoutEngine.create({ timeoutMs: 20_000, maxWaiting: 5 });

    const [first, second, third] = await Promise.all([
      engine.layout(chain(3)),
      engine.layout(chain(5)),
      engine.layout(twoTeams),
    ]);

    expect(first.children).toHaveLength(3);
    expect(second.children).toHaveLength(5);
    expect(third.children!.map(({ id }) => id)).toEqual(['sre', 'billing']);
  });

  it('leaves the event loop free while it works', async () => {
    engine = WorkerLayoutEngine.create({ timeoutMs: 20_000, maxWaiting: 5 });
    let ticks = 0;
    const ticking = setInterval(() => {
      ticks += 1;
    }, 5);

    await engine.layout(chain(200));
    clearInterval(ticking);

    expect(ticks).toBeGreaterThan(5);
  });

  it('gives way to requests where cores are few', async () => {
    engine = WorkerLayoutEngine.create({ timeoutMs: 20_000, maxWaiting: 5 });
    await engine.layout(twoTeams);

    const own = os.platform() === 'linux' ? await readThreadPriorities() : [0];
    expect(own).toContain(0);
    expect(own.includes(os.constants.priority.PRIORITY_BELOW_NORMAL)).toBe(
      os.platform() === 'linux',
    );
  });

  it('gives up on a layout that takes too long and draws the next one', async () => {
    engine = WorkerLayoutEngine.create({ timeoutMs: 1, maxWaiting: 5 });
    await expect(engine.layout(chain(200))).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('within 1 ms'),
    });
    await engine.dispose();

    engine = WorkerLayoutEngine.create({ timeoutMs: 20_000, maxWaiting: 5 });
    await expect(engine.layout(twoTeams)).resolves.toBeDefined();
  });

  it('says that a graph is too large, and draws the next one', async () => {
    engine = WorkerLayoutEngine.create({
      ...{ timeoutMs: 60_000, maxWaiting: 5 },
      maxMemoryMb: 24,
    });
    await expect(engine.layout(chain(3_000))).rejects.toBeInstanceOf(
      TooLargeError,
    );
    await engine.dispose();

    engine = WorkerLayoutEngine.create({ timeoutMs: 20_000, maxWaiting: 5 });
    await expect(engine.layout(twoTeams)).resolves.toBeDefined();
  });

  it('lets go of its thread when nothing is drawn, and starts it again', async () => {
    const terminate = jest.spyOn(Worker.prototype, 'terminate');
    engine = WorkerLayoutEngine.create({
      ...{ timeoutMs: 20_000, maxWaiting: 5 },
      idleMs: 200,
    });
    await engine.layout(twoTeams);
    await engine.layout(chain(3));
    expect(terminate).not.toHaveBeenCalled();

    while (terminate.mock.calls.length === 0) {
      await new Promise(resolve => setTimeout(resolve, 20));
    }
    await expect(engine.layout(twoTeams)).resolves.toBeDefined();
    terminate.mockRestore();
  });

  it('turns callers away when too many are waiting', async () => {
    engine = WorkerLayoutEngine.create({ timeoutMs: 20_000, maxWaiting: 2 });

    const accepted = [engine.layout(chain(50)), engine.layout(chain(50))];

    await expect(engine.layout(twoTeams)).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
    });
    await expect(Promise.all(accepted)).resolves.toHaveLength(2);
    await expect(engine.layout(twoTeams)).resolves.toBeDefined();
  });

  it('says what is wrong with a graph that cannot be laid out, and goes on', async () => {
    engine = WorkerLayoutEngine.create({ timeoutMs: 20_000, maxWaiting: 5 });
    const broken: LayoutGraph = {
      ...twoTeams,
      edges: [{ id: 'nowhere', sources: ['sre'], targets: ['gone'] }],
    };

    await expect(engine.layout(broken)).rejects.toThrow(/gone/);
    await expect(engine.layout(twoTeams)).resolves.toBeDefined();
  });

  it('rejects what is under way when the backend stops', async () => {
    engine = WorkerLayoutEngine.create({ timeoutMs: 20_000, maxWaiting: 5 });

    const outcome = engine.layout(chain(300)).catch(error => error.name);
    await new Promise(resolve => setTimeout(resolve, 10));
    await engine.dispose();

    expect(await outcome).toBe('ServiceUnavailableError');
  });
});
