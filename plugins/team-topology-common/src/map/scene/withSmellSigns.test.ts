import { findSmells } from '../../smells/findSmells';
import { MapScene } from '../MapScene';
import { paintScene } from '../paint/paintScene';
import { buildOrgModel } from '../../model/buildOrgModel';
import {
  group,
  interaction,
  teamApi,
} from '../../model/__testUtils__/builders';
import { withSmellSigns } from './withSmellSigns';

const box = { x: 10, y: 20, width: 100, height: 40 };
const scene: MapScene = {
  ...{ at: '2026-06-01', width: 200, height: 100, origin: { x: 0, y: 0 } },
  groupings: [],
  teams: ['sre', 'it'].map(name => ({
    ...{ ref: `group:default/${name}`, type: 'platform' as const, known: true },
    ...{ box, outline: 'M0 0', lines: [name], fontSize: 12, label: name },
  })),
  edges: [],
  ...{ dropped: [], contested: [] },
  hidden: { teams: 0, edges: 0, dropped: 0 },
};

const { smells } = findSmells(
  buildOrgModel(
    [
      group('sre'),
      group('it'),
      teamApi('sre', { type: 'platform' }),
      interaction('runtime', { from: 'sre', to: ['it'] }),
    ],
    { at: '2026-06-01' },
  ),
);

describe('withSmellSigns', () => {
  it('puts the worst level on a team that a smell is about, and nothing on others', () => {
    const { signs } = withSmellSigns(scene, smells);
    expect(signs).toEqual({ 'group:default/sre': 'error' });

    const [sre, it] = paintScene(withSmellSigns(scene, smells), {
      theme: 'light',
    }).items;
    expect(sre.elements.map(e => ('text' in e ? e.text : ''))).toContain('!!');
    expect(it.elements.filter(e => e.role === 'badge')).toEqual([]);
  });

  it('draws none for what is snoozed', () => {
    const snoozed = smells.map(smell => ({
      ...smell,
      snooze: {
        ...{ id: '1', rule: smell.rule, subjects: smell.subjects },
        ...{ reason: 'Later.', since: '2026-06-01', until: '2026-07-01' },
      },
    }));
    expect(withSmellSigns(scene, snoozed).signs).toEqual({});
  });
});
