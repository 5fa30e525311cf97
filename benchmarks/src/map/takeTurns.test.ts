import { DrawnVisit, Visit } from './measureView';
import { renderMap } from './renderMap';
import { rowsOf } from './rows';
import { takeTurns } from './takeTurns';
import { MapView, viewsOf } from './views';

const [kumiki, catalogGraph] = viewsOf(500);

const drawn = (drawnMs: number): DrawnVisit => ({
  isDrawn: true,
  drawnMs,
  settledMs: drawnMs,
  longestTaskMs: 60,
  blockedMs: 10,
  heapMb: 20,
  heapPeakMb: 30,
  cpuMs: 100,
  nodes: 500,
  edges: 700,
});

/** The first visit of both, and then what the answers are. */
async function visit(answers: Record<string, Visit[]>, budgetMs = 60_000) {
  const opened: string[] = [];
  const measure = async ({ id }: MapView) => {
    opened.push(id);
    return answers[id].shift() ?? drawn(1);
  };
  const views = [kumiki, catalogGraph];
  const visits = await takeTurns(views, { rounds: 3, budgetMs, measure });
  const rows = rowsOf(visits);
  return { opened, rows, visits, text: renderMap(rows, visits) };
}

describe('the rounds of the map', () => {
  it('alternate, and leave the first visit out of the medians', async () => {
    const { opened, rows } = await visit({
      kumiki: [900, 100, 300, 200].map(drawn),
      'catalog-graph': [800, 400, 400, 400].map(drawn),
    });

    expect(opened).toEqual([
      ...['kumiki', 'catalog-graph'],
      ...['kumiki', 'catalog-graph'],
      ...['catalog-graph', 'kumiki'],
      ...['kumiki', 'catalog-graph'],
    ]);
    expect(rows[0].views.kumiki).toEqual({ median: 200, min: 100, max: 300 });
    expect(rows[1].views.kumiki).toEqual({ median: 900, min: 900, max: 900 });
  });

  it('say how many times as long the catalog graph takes', async () => {
    const { text } = await visit({
      kumiki: [1, 200, 200, 200].map(drawn),
      'catalog-graph': [1, 300, 300, 300].map(drawn),
    });

    expect(text).toMatch(/\| first drawn, ms +\| +1\.5 \| +200 \| +300 \|/);
  });

  it('do not open again what was not drawn in time, and say so', async () => {
    const { opened, text } = await visit({
      kumiki: [],
      'catalog-graph': [{ isDrawn: false }],
    });

    expect(opened.filter(id => id === 'catalog-graph')).toHaveLength(1);
    expect(text).toContain(
      'Catalog graph, every team: not drawn within 60 s, and not opened again.',
    );
    expect(text).toMatch(/\| first drawn, ms +\| +– \| +1 \| +– \|/);
  });

  it('end after one round where there is no time left', async () => {
    const { visits } = await visit({ kumiki: [], 'catalog-graph': [] }, -1);

    expect(visits.map(({ rounds }) => rounds.length)).toEqual([1, 1]);
  });
});
