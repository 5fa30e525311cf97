import { elkLayout } from '../__testUtils__/elkLayout';
import { overlap } from '../__testUtils__/geometry';
import { largeModel } from '../__testUtils__/largeModel';
import { buildMapScene } from './buildMapScene';

/**
 * Some 2 s of processor time in Node 24; the rest is room for a machine that
 * does much else. Without the faster layout of crowded maps it takes minutes.
 */
const TIMEOUT = 60_000;

describe('a map of 500 teams and 1,500 interactions', () => {
  it(
    'is drawn within bounds up to its node budget and says what it hides',
    async () => {
      const model = largeModel(500, 1500);
      const scene = await buildMapScene(model, {
        filter: {},
        nodeBudget: 120,
        layout: elkLayout,
      });
      expect(scene.teams).toHaveLength(120);
      expect(scene.hidden.teams).toBe(380);
      const edges = model.interactions.filter(({ from, to }) => from !== to[0]);
      expect(scene.edges.length + scene.hidden.edges).toBe(edges.length);
      expect(scene.edges.length).toBeGreaterThan(120);
      for (const [index, { box }] of scene.teams.entries()) {
        for (const other of scene.teams.slice(index + 1)) {
          expect(overlap(box, other.box)).toBe(false);
        }
      }
    },
    TIMEOUT,
  );

  it(
    'lets others have their turn while it is placed',
    async () => {
      let turns = 0;
      let others: NodeJS.Timeout | undefined;
      await buildMapScene(largeModel(500, 1500), {
        filter: {},
        nodeBudget: 120,
        layout: async graph => {
          const laidOut = await elkLayout(graph);
          clearInterval(others);
          turns = 0;
          others = setInterval(() => turns++, 0);
          return laidOut;
        },
      });
      clearInterval(others);
      expect(turns).toBeGreaterThan(0);
    },
    TIMEOUT,
  );
});
