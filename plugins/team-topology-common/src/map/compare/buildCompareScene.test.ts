import { compareOrgModels } from '../../changes/OrgDiff';
import {
  group,
  interaction,
  responsibility,
  teamApi,
} from '../../model/__testUtils__/builders';
import { buildOrgModel } from '../../model/buildOrgModel';
import { OrgModel } from '../../model/OrgModel';
import { elkLayout } from '../__testUtils__/elkLayout';
import { readDemo } from '../__testUtils__/readDemo';
import { paintScene } from '../paint/paintScene';
import { renderMapSvg } from '../render/renderMapSvg';
import { buildMapScene } from '../scene/buildMapScene';
import { buildCompareScene } from './buildCompareScene';

const AT = '2024-06-01';
const TEAMS = ['sre', 'it', 'shop'].map(name => group(name));
const LAYOUT = { nodeBudget: 120, layout: elkLayout };

const compare = (before: OrgModel, after: OrgModel) =>
  buildCompareScene(before, after, {
    diff: compareOrgModels(before, after),
    ...LAYOUT,
  });
const modelOf = (...entities: ReturnType<typeof group>[]) =>
  buildOrgModel([...TEAMS, ...entities], { at: AT });
const marksOf = async (before: OrgModel, after: OrgModel) =>
  (await compare(before, after)).comparison?.marks;
const helps = (spec = {}) =>
  interaction('help', {
    from: 'sre',
    to: ['it'],
    since: '2024-01-01',
    ...spec,
  });
const IT = 'teaminteraction:default/help->group:default/it';
const SHOP = 'teaminteraction:default/help->group:default/shop';

describe('buildCompareScene', () => {
  it('draws no mark over the title of a grouping', async () => {
    const inPlatform = [group('plat'), teamApi('sre', { partOf: 'plat' })];
    const scene = await compare(
      modelOf(...inPlatform),
      modelOf(
        group('plat'),
        teamApi('sre', { partOf: 'plat', type: 'enabling' }),
      ),
    );
    const [{ box }] = scene.groupings;
    const { items } = paintScene(scene, { theme: 'light' });
    const team = items.find(({ ref }) => ref === 'group:default/sre');
    const tops = (team?.elements ?? []).flatMap(element =>
      element.type === 'path' && element.role === 'badge'
        ? [...element.d.matchAll(/[ML]\S+ (\S+?)(?=[A-Z]|$)/g)].map(([, y]) =>
            parseFloat(y),
          )
        : [],
    );
    expect(tops.length).toBeGreaterThan(0);
    // Its letters end there.
    expect(Math.min(...tops)).toBeGreaterThan(box.y + 25);
  });

  it('draws teams of either date, and marks what differs', async () => {
    const scene = await compare(
      modelOf(group('old')),
      modelOf(group('new'), teamApi('sre', { type: 'platform' })),
    );
    expect(scene.teams.map(({ ref }) => ref)).toEqual(
      ['it', 'new', 'old', 'shop', 'sre'].map(name => `group:default/${name}`),
    );
    expect(scene.comparison).toEqual({
      from: AT,
      counts: { added: 1, removed: 1, changed: 1 },
      marks: {
        'group:default/new': 'added',
        'group:default/old': 'removed',
        'group:default/sre': 'changed',
      },
    });
  });

  it.each([
    ['begins', [], [helps()], { [IT]: 'added' }],
    ['is no longer declared', [helps()], [], { [IT]: 'removed' }],
    ['ends', [helps()], [helps({ ended: '2024-03-01' })], { [IT]: 'removed' }],
    [
      'is of another mode',
      [helps()],
      [helps({ mode: 'facilitating' })],
      { [IT]: 'changed' },
    ],
    [
      'has another party',
      [helps()],
      [helps({ to: ['shop'] })],
      {
        'teaminteraction:default/help#before->group:default/it': 'removed',
        [SHOP]: 'added',
      },
    ],
    ['is planned only', [], [helps({ since: '2025-01-01' })], {}],
  ])('marks an interaction that %s', async (_, before, after, marks) => {
    const scene = await compare(modelOf(...before), modelOf(...after));
    expect(scene.comparison?.marks).toEqual(marks);
    expect(scene.edges.map(({ interaction: ref }) => ref)).toEqual(
      Object.keys(marks).map(() => 'teaminteraction:default/help'),
    );
  });

  it('marks responsibilities that nobody does any more, and their teams', async () => {
    const dns = responsibility('dns');
    const declines = teamApi('it', { doesNot: [{ responsibility: 'dns' }] });
    const does = teamApi('sre', { does: [{ responsibility: 'dns' }] });
    const held = modelOf(dns, declines, does);
    const dropped = modelOf(dns, declines);
    await expect(marksOf(held, dropped)).resolves.toEqual({
      'responsibility:default/dns': 'added',
      'group:default/sre': 'changed',
    });
    await expect(marksOf(dropped, held)).resolves.toEqual({
      'responsibility:default/dns': 'removed',
      'group:default/sre': 'changed',
    });
  });

  it('marks nothing where nothing differs', async () => {
    const model = modelOf(helps());
    await expect(marksOf(model, model)).resolves.toEqual({});
  });

  it('says it by outline, sign and colour, fades the rest, and explains it', async () => {
    const scene = await compare(
      modelOf(group('old')),
      modelOf(group('new'), teamApi('sre', { type: 'platform' })),
    );
    const { items } = paintScene(scene, { theme: 'light' });
    const lookOf = (name: string) => {
      const { elements = [], faded } =
        items.find(({ ref }) => ref === `group:default/${name}`) ?? {};
      const badges = elements.filter(({ role }) => role === 'badge');
      return {
        faded,
        sign: badges.flatMap(item => (item.type === 'text' ? [item.text] : [])),
        outlines: badges.flatMap(item =>
          item.type === 'path' && item.fill === 'none'
            ? [item.strokeDasharray ?? 'solid']
            : [],
        ),
      };
    };
    expect(lookOf('new')).toEqual({ sign: ['+'], outlines: ['solid'] });
    expect(lookOf('old')).toEqual({ sign: ['−'], outlines: ['8 5'] });
    expect(lookOf('sre')).toEqual({
      sign: ['~'],
      outlines: ['solid', 'solid'],
    });
    expect(lookOf('it')).toEqual({ faded: true, sign: [], outlines: [] });

    const svg = renderMapSvg(scene, { theme: 'light' });
    expect(svg).toContain(`From ${AT} to ${AT}: 1 added, 1 removed, 1 changed`);
    expect(svg).toContain('data-ref="group:default/it" opacity="0.4"');
    expect(svg).toMatch(/>Added<.*>Removed<.*>Changed</s);
  });

  it('keeps every team of the demo in its column and row', async () => {
    const entities = readDemo();
    const before = buildOrgModel(entities, { at: '2022-06-01' });
    const after = buildOrgModel(entities, { at: '2026-11-22' });
    const scene = await compare(before, after);
    const map = await buildMapScene(after, { filter: {}, ...LAYOUT });
    // A column may be farther to the right: there are more lines before it.
    const placesIn = ({ origin, teams }: typeof scene) => {
      const there = teams.filter(({ ref }) =>
        map.teams.some(team => team.ref === ref),
      );
      const columns = [...new Set(there.map(({ box }) => box.x))].sort(
        (a, b) => a - b,
      );
      return there.map(({ ref, box }) => [
        ref,
        columns.indexOf(box.x),
        Math.round(box.y + origin.y),
      ]);
    };
    expect(map.teams.length).toBeGreaterThan(10);
    expect(placesIn(scene)).toEqual(placesIn(map));
    expect(Object.keys(scene.comparison?.marks ?? {}).length).toBeGreaterThan(
      5,
    );
  });
});
