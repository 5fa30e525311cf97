import {
  MapScene,
  SceneEdge,
} from '@kumiki/backstage-plugin-team-topology-common';
import { neighbourhood } from './neighbourhood';

const edge = (from: string, to: string) =>
  ({ id: `${from}->${to}`, from, to } as SceneEdge);
const scene = {
  edges: [
    edge('sre', 'billing'),
    edge('photos', 'sre'),
    edge('photos', 'guardian'),
    edge('corporate', 'billing'),
  ],
  dropped: [
    { ref: 'mail', ties: [{ team: 'sre' }, { team: 'it' }] },
    { ref: 'laptops', ties: [{ team: 'guardian' }] },
  ],
  contested: [
    { ref: 'data', ties: [{ team: 'photos' }, { team: 'guardian' }] },
  ],
} as MapScene;

describe('neighbourhood', () => {
  it('holds the edges of a team and their other ends', () => {
    expect(neighbourhood(scene, 'sre')).toEqual({
      nodes: new Set(['sre', 'billing', 'photos', 'mail']),
      edges: new Set(['sre->billing', 'photos->sre']),
    });
  });

  it('is the team alone where it has no edges', () => {
    expect(neighbourhood(scene, 'quality')).toEqual({
      nodes: new Set(['quality']),
      edges: new Set(),
    });
  });

  it('holds the teams that decline what nobody does', () => {
    expect(neighbourhood(scene, 'mail')).toEqual({
      nodes: new Set(['mail', 'sre', 'it']),
      edges: new Set(),
    });
  });

  it('holds the teams that accept what is contested', () => {
    expect(neighbourhood(scene, 'data').nodes).toEqual(
      new Set(['data', 'photos', 'guardian']),
    );
    expect(neighbourhood(scene, 'guardian').nodes).toContain('data');
  });

  it('holds the teams of a grouping too', () => {
    const groupings = [
      { ref: 'corporate', title: 'Corporate', known: true, teams: ['it'] },
      {
        ref: 'law',
        title: 'Law',
        known: true,
        partOf: 'corporate',
        teams: ['legal'],
      },
    ];
    expect(neighbourhood(scene, 'corporate', groupings).nodes).toEqual(
      new Set(['corporate', 'it', 'law', 'legal', 'billing']),
    );
  });
});
