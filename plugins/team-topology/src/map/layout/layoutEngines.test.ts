import { createWorkerEngine } from './layoutEngines';

const graph = () => ({
  id: 'map',
  layoutOptions: { 'elk.algorithm': 'layered' },
  children: [{ id: 'sre', width: 10, height: 10 }],
  edges: [],
});

const { Worker: PageWorker } = jest.requireActual<{
  Worker: new () => Pick<Worker, 'postMessage' | 'terminate' | 'onmessage'>;
}>('elkjs/lib/elk-worker');

/** ELK's own stand-in for a worker, with the events of a real one. */
function workerWith(...failures: string[]) {
  const worker = new PageWorker();
  const addEventListener = (_type: string, listener: (e: unknown) => void) => {
    for (const message of failures) {
      listener({ message, preventDefault: () => {} });
    }
  };
  return Object.assign(worker, { addEventListener }) as unknown as Worker;
}

describe('createWorkerEngine', () => {
  it('speaks the protocol of the worker', async () => {
    const { layout } = createWorkerEngine(() => workerWith());
    const { children } = await layout(graph());
    expect(children).toMatchObject([{ id: 'sre', x: 12, y: 12 }]);
  });

  it('says that a worker did not load', async () => {
    const { layout } = createWorkerEngine(() => workerWith('404'));
    await expect(layout(graph())).rejects.toMatchObject({
      name: 'EngineUnavailableError',
      message: '404',
    });
  });

  it('says that a worker cannot be created', () => {
    expect(() => createWorkerEngine()).toThrow(
      expect.objectContaining({ name: 'EngineUnavailableError' }),
    );
  });
});
