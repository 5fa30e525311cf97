import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';

/** Who uses a capability, who could, and who left it: a tab on its page. */
export const capabilityContent = EntityContentBlueprint.make({
  name: 'capability',
  params: {
    path: '/golden-path',
    title: 'Golden path',
    filter: { kind: 'capability' },
    loader: () =>
      import('./CapabilityContent').then(m => <m.CapabilityContent />),
  },
});
