import { elkLayout } from '../__testUtils__/elkLayout';
import { OrgModel } from '../../model/OrgModel';
import { nurseryModel } from '../__testUtils__/nurseryModel';
import { orgModelOf } from '../__testUtils__/orgModelOf';
import { parseXml, XmlElement } from '../__testUtils__/parseXml';
import { englishMapLabels } from '../paint/MapLabels';
import { buildMapScene } from '../scene/buildMapScene';
import { renderMapSvg, RenderMapSvgOptions } from './renderMapSvg';

const HOSTILE = `<script>alert("1")</script> & ' ]]> \u0000\u0008 \ud800`;

async function render(
  model: OrgModel,
  options: Partial<RenderMapSvgOptions> & { nodeBudget?: number } = {},
) {
  const { nodeBudget = 100, ...rest } = options;
  const scene = await buildMapScene(model, {
    filter: {},
    nodeBudget,
    layout: elkLayout,
  });
  const svg = renderMapSvg(scene, { theme: 'light', ...rest });
  return { svg, scene, ...read(svg) };
}

function read(svg: string) {
  const elements = parseXml(svg);
  const textsOf = (name: string) =>
    elements.filter(element => element.name === name).map(({ text }) => text);
  return { elements, root: elements[0], textsOf };
}

describe('renderMapSvg', () => {
  it('writes the same text twice', async () => {
    const first = await render(nurseryModel());
    expect((await render(nurseryModel())).svg).toBe(first.svg);
  });

  it('is an image with a name and a description', async () => {
    const { root, elements } = await render(nurseryModel(), {
      title: 'Tsubomi',
    });
    expect(root.attributes.role).toBe('img');
    const ids = root.attributes['aria-labelledby'].split(' ');
    expect(
      ids.map(id => elements.find(({ attributes }) => attributes.id === id)),
    ).toEqual([
      expect.objectContaining({ text: 'Tsubomi - As of 2026-04-01' }),
      expect.objectContaining({
        text: 'A map of 12 teams and 14 interactions.',
      }),
    ]);
  });

  it('draws what nobody does, and says it to those who cannot see it', async () => {
    const { svg, elements, scene } = await render(
      orgModelOf({
        teams: [{ name: 'it' }, { name: 'sre' }],
        dropped: { 'mail & <DNS>': ['it', 'sre'], 'off the map': ['it'] },
      }),
      { nodeBudget: 4 },
    );
    const drops = elements.filter(
      ({ attributes }) => attributes['data-kind'] === 'dropped',
    );
    expect(scene.hidden.dropped).toBe(1);
    expect(drops).toHaveLength(1);
    expect(svg).toContain('mail &amp; &lt;DNS&gt;');
    expect(svg).toContain('Nobody does: 1 responsibility.');
    expect(svg).toContain('and 1 responsibility that nobody does.');
  });

  it('refers to nothing outside of itself', async () => {
    const { svg, elements } = await render(nurseryModel());
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
      /https?:|url\(|href|@import/,
    );
    const names = new Set(elements.map(({ name }) => name));
    expect([...names].sort()).toEqual([
      'desc',
      'g',
      'path',
      'rect',
      'svg',
      'text',
      'title',
    ]);
  });

  it('draws every team, grouping and edge of the scene with its name', async () => {
    const { elements, scene } = await render(nurseryModel());
    const items = (kind: string) =>
      elements.filter(({ attributes }) => attributes['data-kind'] === kind);
    const refs = (kind: string) =>
      items(kind).map(({ attributes }) => attributes['data-ref']);
    expect(refs('team')).toEqual(scene.teams.map(({ ref }) => ref));
    expect(refs('grouping')).toEqual(scene.groupings.map(({ ref }) => ref));
    expect(refs('edge')).toEqual(scene.edges.map(({ id }) => id));
    expect(items('team')[1].children[0]).toMatchObject({
      name: 'title',
      text: 'Billing (請求・集金)',
    });
  });

  it('writes hostile names as text and nothing else', async () => {
    const model = orgModelOf({
      teams: [
        { name: 'a', title: HOSTILE },
        { name: 'b', title: '' },
      ],
      groupings: { '"><script>': ['a'] },
      interactions: [
        { mode: 'collaboration', from: 'a', to: ['b'], purpose: HOSTILE },
      ],
    });
    const labels = { ...englishMapLabels, unknownTeam: HOSTILE };
    const { elements, textsOf } = await render(model, {
      title: HOSTILE,
      labels,
    });
    expect(elements.map(({ name }) => name)).not.toContain('script');
    expect(textsOf('title')).toContain(
      `<script>alert("1")</script> & ' ]]> \ufffd\ufffd \ufffd`,
    );
  });

  it('says what it leaves out, in the picture and in the description', async () => {
    const { textsOf } = await render(nurseryModel(), { nodeBudget: 3 });
    const note = 'Not drawn: 9 teams and 10 interactions.';
    expect(textsOf('text').join(' ')).toContain(note);
    expect(textsOf('desc').join(' ')).toContain(note);
    const { svg } = await render(nurseryModel());
    expect(svg).not.toContain('Not drawn');
  });

  it('says so where there is nothing to draw', async () => {
    const { textsOf } = await render(orgModelOf({}));
    expect(textsOf('text')).toContain('No team to draw.');
    expect(textsOf('text')).toContain('As of 2026-04-01');
  });

  it('leaves out the legend where it is not wanted', async () => {
    const { svg } = await render(nurseryModel(), { legend: false });
    expect(svg).not.toContain('Facilitating');
    expect((await render(nurseryModel())).svg).toContain('Facilitating');
  });

  it('speaks the language of the labels', async () => {
    const labels = {
      ...englishMapLabels,
      title: 'チームトポロジー',
      at: (date: string) => `${date} 時点`,
    };
    const { textsOf } = await render(nurseryModel(), { labels });
    expect(textsOf('title')[0]).toBe('チームトポロジー - 2026-04-01 時点');
  });

  it('has the same drawing in both themes, in other colours', async () => {
    const paths = (elements: XmlElement[]) =>
      elements.map(({ attributes }) => attributes.d);
    const light = await render(nurseryModel());
    const dark = await render(nurseryModel(), { theme: 'dark' });
    expect(paths(dark.elements)).toEqual(paths(light.elements));
    expect(dark.svg).not.toBe(light.svg);
  });
});
