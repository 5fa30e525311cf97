import { createThreadLayout } from './createThreadLayout';

// A thread has to load ELK first, on a machine that may be busy.
jest.setTimeout(60_000);

const graph = {
  id: 'map',
  layoutOptions: { 'elk.algorithm': 'layered' },
  children: [
    { id: 'a', width: 20, height: 10 },
    { id: 'b', width: 20, height: 10 },
  ],
  edges: [{ id: 'e', sources: ['a'], targets: ['b'] }],
};

describe('createThreadLayout', () => {
  it('gives everything a place and remembers it', async () => {
    const layout = createThreadLayout();
    const laidOut = await layout(graph);
    const [a, b] = laidOut.children ?? [];
    expect(b.x).toBeGreaterThan(a.x ?? Infinity);
    expect(graph.children[0]).not.toHaveProperty('x');
    expect(await layout({ ...graph })).toBe(laidOut);
  });

  it('says that it did not work where ELK fails or takes too long', async () => {
    const broken = { ...graph, children: [] };
    await expect(createThreadLayout()(broken)).rejects.toThrow('laid out');
    const inNoTime = createThreadLayout({ timeoutMs: 1 });
    await expect(inNoTime(graph)).rejects.toThrow('laid out');
  });
});
