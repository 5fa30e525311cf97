const group = (name: string, displayName: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name },
  spec: { type: 'team', profile: { displayName }, children: [] },
});

const user = (name: string, displayName: string, memberOf: string[]) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name },
  spec: { profile: { displayName }, memberOf },
});

/** Mika owns a component that lacks everything; Sora does as well, and decides on exemptions. */
export const improvementOrganisation = [
  group('parcels', 'Parcels'),
  group('standards', 'Standards'),
  user('mika', 'Mika', ['parcels']),
  user('sora', 'Sora', ['parcels', 'standards']),
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'labels' },
    spec: { type: 'service', lifecycle: 'production', owner: 'parcels' },
  },
  {
    apiVersion: 'kumiki.dev/v1alpha1',
    kind: 'Scorecard',
    metadata: { name: 'basics', title: 'Basics' },
    spec: {
      owner: 'standards',
      lifecycle: 'active',
      appliesTo: { kind: 'Component' },
      exemptions: { longest: 'P90D', approver: 'owner' },
      levels: [
        { id: 'bronze', title: 'Bronze' },
        { id: 'silver', title: 'Silver' },
      ],
      checks: [
        {
          id: 'described',
          title: 'It is described',
          level: 'bronze',
          rule: 'facts.catalog.hasDescription',
        },
        {
          id: 'documented',
          title: 'It is documented',
          level: 'silver',
          rule: 'facts.catalog.hasDocs',
        },
      ],
    },
  },
  {
    apiVersion: 'kumiki.dev/v1alpha1',
    kind: 'Scorecard',
    metadata: { name: 'calm-teams', title: 'Calm teams' },
    spec: {
      owner: 'standards',
      lifecycle: 'active',
      appliesTo: { kind: 'Group' },
      levels: [{ id: 'calm', title: 'Calm' }],
      checks: [
        {
          id: 'no-dropped-ball',
          title: 'It dropped no ball',
          level: 'calm',
          rule: 'facts.smells.ba01 == 0',
        },
      ],
    },
  },
];
