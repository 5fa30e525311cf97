import { elkLayout } from '../__testUtils__/elkLayout';
import { nurseryModel } from '../__testUtils__/nurseryModel';
import { groupRef, orgModelOf } from '../__testUtils__/orgModelOf';
import { MapFilter, MapScene } from '../MapScene';
import { buildMapScene } from '../scene/buildMapScene';
import { withTeamLoads } from '../scene/withTeamLoads';
import { paintScene } from './paintScene';
import {
  MapTheme,
  SceneElement,
  ScenePathElement,
  SceneTextElement,
} from './ScenePaint';

const ALL: MapFilter = { states: ['planned', 'active', 'overdue', 'ended'] };

describe('paintScene and what nobody does', () => {
  it.each([
    ['light', '#B3261E'],
    ['dark', '#FFB4AB'],
  ] as const)(
    'paints a drop with its name and a line to each who declines: %s',
    async (theme, color) => {
      const model = orgModelOf({
        teams: [{ name: 'it' }, { name: 'sre' }],
        dropped: { mail: ['it', 'sre'] },
      });
      const scene = await buildMapScene(model, {
        filter: {},
        nodeBudget: 100,
        layout: elkLayout,
      });
      const { items } = paintScene(scene, { theme });
      expect(items.map(({ kind }) => kind)).toEqual([
        'dropped',
        'team',
        'team',
      ]);
      const [{ ref, label, elements }] = items;
      expect([ref, label]).toEqual(['responsibility:default/mail', 'mail']);
      const ties = elements.filter(({ role }) => role === 'line');
      expect(ties).toHaveLength(2);
      const shape = elements.find(({ role }) => role === 'shape');
      expect(shape).toMatchObject({ type: 'path', stroke: color });
      const texts = elements.filter(isText).map(({ text }) => text);
      expect(texts).toEqual(['?', 'mail']);
    },
  );
});

describe('paintScene and the notation of what is not a team', () => {
  const sceneOf = (type?: 'platform' | 'value-stream') =>
    buildMapScene(
      orgModelOf({
        teams: [{ name: 'sre', type: 'platform' }, { name: 'app' }],
        groupings: { inner: ['sre'] },
        ...(type && { groupingTypes: { inner: type } }),
        interactions: [{ mode: 'undefined', from: 'sre', to: ['app'] }],
      }),
      { filter: {}, nodeBudget: 100, layout: elkLayout },
    );

  it('draws an undefined interaction as an outline, dashed and not filled', async () => {
    const { items } = paintScene(await sceneOf(), { theme: 'light' });
    const [edge] = items.filter(({ kind }) => kind === 'edge');
    const shape = edge.elements.find(({ role }) => role === 'shape');
    expect(shape).toMatchObject({
      fillOpacity: 0,
      stroke: '#4B5063',
      strokeDasharray: '5 3',
    });
  });

  it('says what a grouping says of itself, in words, shape and colour', async () => {
    const scene = await sceneOf('value-stream');
    const { items } = paintScene(scene, { theme: 'light' });
    const [title] = items.filter(({ kind }) => kind === 'title');
    expect(title.elements.filter(isText).map(({ text }) => text)).toEqual([
      'inner',
      'Value-stream grouping',
    ]);
    const [grouping] = items.filter(({ kind }) => kind === 'grouping');
    expect(grouping.elements).toMatchObject([
      { fill: '#FFEDB8', stroke: '#FFD966' },
    ]);
    expect(scene.groupings[0].outline).toContain('A');
  });

  it('gives a platform square corners, and moves nothing to say so', async () => {
    const [said, unsaid] = [await sceneOf('platform'), await sceneOf()];
    expect(said.groupings[0].outline).not.toContain('A');
    expect(said.groupings.map(({ box }) => box)).toEqual(
      unsaid.groupings.map(({ box }) => box),
    );
  });

  it('says nothing in words that nobody has said', async () => {
    const { items } = paintScene(await sceneOf(), { theme: 'light' });
    const [title] = items.filter(({ kind }) => kind === 'title');
    expect(title.elements.filter(isText).map(({ text }) => text)).toEqual([
      'inner',
    ]);
  });
});

describe('paintScene and what several teams do', () => {
  it.each([
    ['light', '#8A4B00'],
    ['dark', '#FFC46B'],
  ] as const)(
    'paints a diamond with its name and a line to each who accepts: %s',
    async (theme, color) => {
      const model = orgModelOf({ teams: [{ name: 'it' }, { name: 'sre' }] });
      const scene = await buildMapScene(
        {
          ...model,
          responsibilities: [
            {
              ref: 'responsibility:default/data',
              title: 'Data',
              children: [],
              state: 'contested',
              stateFrom: 'declaration',
              acceptedBy: ['it', 'sre'].map(groupRef),
              declinedBy: [],
              interimBy: [],
            },
          ],
        },
        { filter: {}, nodeBudget: 100, layout: elkLayout },
      );
      expect(scene.dropped).toEqual([]);
      const { items } = paintScene(scene, { theme });
      const [{ kind, ref, elements }] = items;
      expect([kind, ref]).toEqual(['contested', 'responsibility:default/data']);
      const lines = elements.filter(({ role }) => role === 'line');
      expect(lines).toHaveLength(2);
      const shape = elements.find(({ role }) => role === 'shape');
      expect(shape).toMatchObject({ stroke: color });
      const names = elements.filter(isText).map(({ text }) => text);
      expect(names).toEqual(['≠', 'Data']);
    },
  );
});

describe('paintScene', () => {
  it('keeps lines off the letters of titles', async () => {
    const model = nurseryModel();
    const drawn = await buildMapScene(model, {
      filter: {},
      nodeBudget: 100,
      layout: elkLayout,
    });
    const { background, items } = paintScene(drawn, { theme: 'dark' });
    const titles = items
      .filter(({ kind }) => kind === 'title')
      .flatMap(({ elements }) => elements.filter(isText));
    expect(titles.map(({ halo }) => halo)).toEqual(
      drawn.groupings.map(() => background),
    );
  });

  let scene: MapScene;

  beforeAll(async () => {
    scene = await buildMapScene(nurseryModel(), {
      filter: ALL,
      nodeBudget: 100,
      layout: elkLayout,
    });
  });

  function paintOf(name: string, theme: MapTheme = 'light') {
    const { items } = paintScene(scene, { theme });
    const item = items.find(
      ({ ref }) =>
        ref === groupRef(name) ||
        ref.startsWith(`teaminteraction:default/${name}`),
    );
    const elements = item?.elements ?? [];
    return {
      texts: elements.filter(isText),
      path: (role: ScenePathElement['role']) =>
        elements.find(
          (element): element is ScenePathElement =>
            element.type === 'path' && element.role === role,
        ),
    };
  }

  it.each(['light', 'dark'] as const)(
    'paints teams in the colours of the notation in the %s theme',
    theme => {
      const colors = (name: string) => {
        const outline = paintOf(name, theme).path('outline');
        return [outline?.fill, outline?.stroke, outline?.strokeDasharray];
      };
      expect(colors('billing')).toEqual(['#FFEDB8', '#FFD966', undefined]);
      expect(colors('sre')).toEqual(['#B7CDF1', '#6D9EEB', undefined]);
      expect(colors('enablement')).toEqual(['#DFBDCF', '#D09CB7', undefined]);
      expect(colors('photo-recognition')).toEqual([
        '#FFC08B',
        '#E88814',
        undefined,
      ]);
      expect(colors('quality')).toEqual(['#EBEBEF', '#9B99AF', '0.1 5']);
    },
  );

  it.each(['light', 'dark'] as const)(
    'paints interactions half transparent and dashed in the colours of the notation in the %s theme',
    theme => {
      const colors = (name: string) => {
        const shape = paintOf(name, theme).path('shape');
        expect(shape).toMatchObject({
          fillOpacity: 0.5,
          strokeDasharray: '5 3',
        });
        return [shape?.fill, shape?.stroke];
      };
      expect(colors('arrival')).toEqual(['#C6BEDF', '#967EE2']);
      expect(colors('tests')).toEqual(['#C9DFBE', '#78996B']);
      expect(colors('runtime')).toEqual(['#B4B4B4', '#999696']);
    },
  );

  it('tells all types and modes apart by shape too', () => {
    const commands = (path?: string) => path?.replace(/[-\d. ]+/g, '');
    const outlines = ['billing', 'sre', 'photo-recognition'].map(name =>
      commands(paintOf(name).path('outline')?.d),
    );
    expect(new Set(outlines).size).toBe(3);
    const { box } = scene.teams.find(({ type }) => type === 'enabling') ?? {};
    expect(box?.height).toBeGreaterThan(box?.width ?? Infinity);
    const shapes = ['arrival', 'tests', 'runtime'].map(name =>
      commands(paintOf(name).path('shape')?.d),
    );
    expect(new Set(shapes).size).toBe(3);
  });

  it('paints a team that the catalog does not know hollow and dotted, and its line too', () => {
    const { background } = paintScene(scene, { theme: 'dark' });
    expect(paintOf('payments-provider', 'dark').path('outline')).toMatchObject({
      fill: background,
      strokeDasharray: '0.1 5',
    });
    expect(paintOf('payments', 'dark').path('line')).toMatchObject({
      strokeDasharray: '0.1 5',
    });
  });

  it('paints a grouping that the catalog does not know dotted', () => {
    const outlineOf = (known: boolean) => {
      const [grouping] = scene.groupings;
      const groupings = [{ ...grouping, known }];
      const { items } = paintScene({ ...scene, groupings }, { theme: 'light' });
      return items
        .filter(({ kind }) => kind === 'grouping')
        .flatMap(({ elements }) => elements)
        .find(({ role }) => role === 'outline');
    };
    expect(outlineOf(false)).toMatchObject({ strokeDasharray: '0.1 5' });
    expect(outlineOf(true)).toMatchObject({ type: 'path' });
    expect(outlineOf(true)).not.toHaveProperty('strokeDasharray');
  });

  it('marks what is overdue with more than a colour', () => {
    expect(paintOf('consent').texts).toEqual([
      expect.objectContaining({ role: 'badge', text: '!' }),
    ]);
    expect(paintOf('arrival').texts).toEqual([]);
  });

  it('paints what is planned or has ended as an outline', () => {
    expect(paintOf('warehouse').path('shape')).toMatchObject({
      fillOpacity: 0,
    });
    expect(paintOf('warehouse').path('line')?.strokeDasharray).toBe('9 6');
    expect(paintOf('first-aid').path('shape')).toMatchObject({
      fillOpacity: 0,
    });
  });

  it('paints a line that interactions share only once', () => {
    expect(
      paintOf('database->group:default/billing').path('line'),
    ).toBeDefined();
    expect(
      paintOf('runtime->group:default/billing').path('line'),
    ).toBeUndefined();
    expect(
      paintOf('runtime->group:default/billing').path('shape'),
    ).toBeDefined();
  });

  it('keeps the name of every team inside of its box', () => {
    const { items } = paintScene(scene, { theme: 'light' });
    for (const { box, ref } of scene.teams) {
      const item = items.find(candidate => candidate.ref === ref);
      for (const text of item?.elements.filter(isText) ?? []) {
        expect(text.y).toBeLessThan(box.y + box.height);
        expect(text.y - text.fontSize).toBeGreaterThan(box.y);
        expect(text.x).toBeCloseTo(box.x + box.width / 2, 1);
      }
    }
  });

  it('paints groupings below edges and edges below teams', () => {
    const { items } = paintScene(scene, { theme: 'light' });
    const kinds = items.map(({ kind }) => kind);
    expect(kinds.lastIndexOf('grouping')).toBeLessThan(kinds.indexOf('edge'));
    expect(kinds.lastIndexOf('edge')).toBeLessThan(kinds.indexOf('title'));
    expect(kinds.lastIndexOf('edge')).toBeLessThan(kinds.indexOf('team'));
    expect(items).toHaveLength(
      2 * scene.groupings.length + scene.edges.length + scene.teams.length,
    );
  });

  it.each(['light', 'dark'] as const)(
    'writes every text with enough contrast in the %s theme',
    theme => {
      const { background, items } = paintScene(scene, { theme });
      for (const { kind, elements } of items) {
        const [last] = elements.filter(isOpaque).reverse();
        const behind = kind === 'title' ? background : last?.fill;
        for (const text of elements.filter(isText)) {
          expect(contrast(text.fill, behind)).toBeGreaterThan(4.5);
        }
      }
    },
  );
});

function isText(element: SceneElement): element is SceneTextElement {
  return element.type === 'text';
}

function isOpaque(element: SceneElement): element is ScenePathElement {
  return element.type === 'path' && element.fillOpacity === undefined;
}

/** The contrast of two colours as WCAG 2 defines it. */
function contrast(a: string, b: string): number {
  const luminance = (color: string) => {
    const [red, green, blue] = [1, 3, 5].map(index => {
      const value = parseInt(color.slice(index, index + 2), 16) / 255;
      return value <= 0.04045
        ? value / 12.92
        : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

describe('paintScene and friction', () => {
  it.each(['slowing', 'blocking'] as const)(
    'says in shape and word that an interaction is %s',
    async level => {
      const model = orgModelOf({
        teams: [{ name: 'sre' }, { name: 'app' }],
        interactions: [{ mode: 'collaboration', from: 'sre', to: ['app'] }],
      });
      const [interaction] = model.interactions;
      const scene = await buildMapScene(
        {
          ...model,
          interactions: [
            { ...interaction, friction: { level, since: model.at } },
          ],
        },
        { filter: {}, nodeBudget: 100, layout: elkLayout },
      );
      const plain = paintScene(
        {
          ...scene,
          edges: scene.edges.map(it => ({ ...it, friction: undefined })),
        },
        { theme: 'light' },
      );
      const marked = paintScene(scene, { theme: 'light' });
      const count = ({ items }: typeof marked) =>
        items.flatMap(({ elements }) => elements).length;
      expect(count(marked) - count(plain)).toBe(3);
      expect(
        marked.items
          .flatMap(({ elements }) => elements.filter(isText))
          .map(({ text }) => text),
      ).toContain(level === 'slowing' ? 'Slowing' : 'Blocking');
    },
  );
});

describe('paintScene and load', () => {
  it('says the numbers of each team, and what is not known, and moves nothing', async () => {
    const model = orgModelOf({
      teams: [{ name: 'sre' }, { name: 'app' }],
      interactions: [{ mode: 'x-as-a-service', from: 'sre', to: ['app'] }],
    });
    const scene = await buildMapScene(model, {
      ...{ filter: {}, nodeBudget: 100, layout: elkLayout },
    });
    const loaded = withTeamLoads(scene, {
      ...model,
      teams: model.teams.map(team => ({
        ...team,
        ...(team.title === 'sre' && { memberCountWithSubgroups: 4 }),
        ...(team.title !== 'sre' && { memberCountWithSubgroups: undefined }),
        ownedComponentCount: 2,
      })),
    });
    expect(loaded.teams.map(({ load: _, ...team }) => team)).toEqual(
      scene.teams,
    );
    const texts = paintScene(loaded, { theme: 'light' })
      .items.flatMap(({ elements }) => elements.filter(isText))
      .map(({ text }) => text);
    expect(texts).toContain('M4 R0 C2 I1 T1');
    expect(texts).toContain('M? R0 C2 I1 T0');
  });
});
