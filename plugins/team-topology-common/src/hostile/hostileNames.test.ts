import { elkLayout } from '../map/__testUtils__/elkLayout';
import { Entity } from '@backstage/catalog-model';
import { describeCapability } from '../finder/describeCapability';
import { GoldenPathFinder } from '../finder/GoldenPathFinder';
import { parseXml } from '../map/__testUtils__/parseXml';
import { renderMapMermaid } from '../map/render/renderMapMermaid';
import { renderMapSvg } from '../map/render/renderMapSvg';
import { buildMapScene } from '../map/scene/buildMapScene';
import { selectMap } from '../map/selection/selectMap';
import {
  capability,
  component,
  group,
  interaction,
  optOut,
  responsibility,
  teamApi,
  user,
} from '../model/__testUtils__/builders';
import { buildOrgModel } from '../model/buildOrgModel';
import { findRoute } from '../route/findRoute';

const AT = '2026-06-01';

const NAMES = ['constructor', 'toString', 'hasOwnProperty', '__proto__', '1'];

/** An organisation in which everything is called the same. */
function organisationOf(name: string): Entity[] {
  return [
    group(name, { parent: 'value-stream' }),
    group('value-stream', { children: [name] }),
    group('billing'),
    user(name, name),
    component(name, {
      owner: name,
      dependsOn: [`capability:default/${name}`],
    }),
    teamApi(name, {
      type: 'platform',
      partOf: 'value-stream',
      does: [{ responsibility: name }],
    }),
    teamApi('billing', {
      doesNot: [{ responsibility: name, handOffTo: name }],
    }),
    interaction(name, { from: name, to: ['billing'], capability: name }),
    responsibility(name),
    capability(name, {
      owner: name,
      needs: [name],
      appliesTo: { kind: 'Component' },
    }),
    optOut(name, { subject: name, capability: name, maintainedBy: name }),
  ];
}

describe.each(NAMES)('a team that is called %s', name => {
  const ref = `group:default/${name.toLocaleLowerCase('en-US')}`;
  const of = (kind: string) => ref.replace('group', kind);
  const model = buildOrgModel(organisationOf(name), { at: AT });

  it('is an ordinary team of the model', () => {
    const team = model.teams.find(it => it.ref === ref);
    expect(team).toMatchObject({
      type: 'platform',
      memberCount: 1,
      ownedComponentCount: 1,
    });
    expect(model.findings).toEqual([]);
    expect(model.groupings).toMatchObject([{ teams: [ref] }]);
    expect(model.responsibilities).toMatchObject([
      { state: 'owned', owner: ref },
    ]);
    expect(model.capabilities).toMatchObject([
      { consumers: [of('component')] },
    ]);
  });

  it('is found by whoever asks who does something', () => {
    const asked = {
      responsibility: of('responsibility'),
      from: 'group:default/billing',
    };
    expect(findRoute(model, asked)).toMatchObject({
      team: { ref },
      foundBy: 'acceptance',
    });
    expect(findRoute(model, { responsibility: name })).toBeUndefined();
  });

  it('is found by whoever asks what to use', () => {
    const { answer } = GoldenPathFinder.create(model).find(`a ${name}`);
    expect(answer).toMatchObject({
      owner: { ref },
      capability: { ref: of('capability') },
    });
    expect(
      describeCapability(model, of('capability'), {
        components: organisationOf(name),
      }),
    ).toMatchObject({ owner: { ref }, adopters: { using: 1, expected: 1 } });
  });

  it('is drawn on the map', async () => {
    const options = { filter: {}, nodeBudget: 10, layout: elkLayout };
    const scene = await buildMapScene(model, options);
    expect(scene.teams.map(team => team.ref)).toContain(ref);
    expect(scene.edges).toHaveLength(1);
    const svg = parseXml(renderMapSvg(scene, { theme: 'light' }));
    expect(svg.some(({ text }) => text.includes(name))).toBe(true);
    const mermaid = renderMapMermaid(selectMap(model, {}, { nodeBudget: 10 }));
    expect(mermaid.match(/-->\|/g)).toHaveLength(1);
  });
});
