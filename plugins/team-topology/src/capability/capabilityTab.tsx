import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { titleOf } from '../translation';

/** Who uses a capability, who could, and who left it: a tab on its page. */
export const capabilityContent = EntityContentBlueprint.makeWithOverrides({
  name: 'capability',
  factory: (originalFactory, { config }) =>
    originalFactory({
      path: '/golden-path',
      title: config.title ?? titleOf('goldenPath'),
      filter: { kind: 'capability' },
      loader: () =>
        import('./CapabilityContent').then(m => <m.CapabilityContent />),
    }),
});
