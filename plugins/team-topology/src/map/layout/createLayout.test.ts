import { createLayout } from './createLayout';
import {
  EngineUnavailableError,
  LayoutEngine,
  LayoutGraph,
} from './layoutEngines';

const graph = (...ids: string[]): LayoutGraph => ({
  id: 'map',
  layoutOptions: { 'elk.algorithm': 'layered', 'elk.direction': 'RIGHT' },
  children: ids.map(id => ({ id, width: 100, height: 50 })),
  edges: ids.slice(1).map((id, index) => ({
    id: `edge-${id}`,
    sources: [ids[index]],
    targets: [id],
  })),
});

const engine = (layout: LayoutEngine['layout']) => ({
  layout: jest.fn(layout),
  dispose: jest.fn(),
});
const never = () => new Promise<LayoutGraph>(() => {});
const unused = async (): Promise<LayoutEngine> => {
  throw new Error('not expected on the page');
};

describe('createLayout', () => {
  it('lays out on the page where there are no workers', async () => {
    const { layout } = createLayout();
    const { children = [] } = await layout(graph('sre', 'billing'));
    expect(children.map(({ id }) => id)).toEqual(['sre', 'billing']);
    expect(children[1].x).toBeGreaterThan((children[0].x ?? NaN) + 100);
  });

  it('goes on on the page after a worker that does not start', async () => {
    const worker = engine(async () => {
      throw new EngineUnavailableError('blocked by policy');
    });
    const page = engine(async given => ({ ...given, width: 7 }));
    const createInWorker = jest.fn(() => worker);
    const { layout } = createLayout({
      createInWorker,
      createOnPage: async () => page,
    });

    await expect(layout(graph('sre'))).resolves.toMatchObject({ width: 7 });
    await expect(layout(graph('billing'))).resolves.toMatchObject({ width: 7 });
    expect(createInWorker).toHaveBeenCalledTimes(1);
    expect(worker.dispose).toHaveBeenCalled();
  });

  it('does not try a graph again that the engine refuses', async () => {
    const worker = engine(async () => {
      throw new Error('no such option');
    });
    const { layout } = createLayout({
      createInWorker: () => worker,
      createOnPage: unused,
    });
    await expect(layout(graph('sre'))).rejects.toThrow('no such option');
  });

  it('remembers what it has laid out', async () => {
    const worker = engine(async given => given);
    const { layout } = createLayout({
      createInWorker: () => worker,
      createOnPage: unused,
    });
    const first = await layout(graph('sre'));
    await layout(graph('billing'));
    expect(await layout(graph('sre'))).toBe(first);
    expect(worker.layout).toHaveBeenCalledTimes(2);
  });

  it('leaves the given graph as it is', async () => {
    const worker = engine(async given => Object.assign(given, { width: 9 }));
    const { layout } = createLayout({ createInWorker: () => worker });
    const given = graph('sre');
    await layout(given);
    expect(given).toEqual(graph('sre'));
  });

  it('stops the worker when a layout is aborted, and starts another', async () => {
    const stuck = engine(never);
    const fresh = engine(async given => given);
    const workers = [stuck, fresh];
    const { layout } = createLayout({
      createInWorker: () => workers.shift()!,
      createOnPage: unused,
    });
    const controller = new AbortController();
    const first = layout(graph('sre'), controller.signal);
    controller.abort(new Error('the filter has changed'));

    await expect(first).rejects.toThrow('the filter has changed');
    expect(stuck.dispose).toHaveBeenCalled();
    await expect(layout(graph('billing'))).resolves.toMatchObject({
      id: 'map',
    });
    await expect(layout(graph('sre'), controller.signal)).rejects.toThrow(
      'the filter has changed',
    );
  });

  it('gives up after the time limit', async () => {
    const stuck = engine(never);
    const { layout } = createLayout({
      createInWorker: () => stuck,
      timeLimit: 5,
    });
    await expect(layout(graph('sre'))).rejects.toMatchObject({
      name: 'GraphTooLargeError',
    });
    expect(stuck.dispose).toHaveBeenCalled();
  });
});
