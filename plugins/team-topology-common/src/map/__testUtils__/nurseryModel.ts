import { OrgModel } from '../../model/OrgModel';
import { orgModelOf } from './orgModelOf';

/** A nursery-school SaaS with a product platform and two value streams. */
export function nurseryModel(): OrgModel {
  return orgModelOf({
    teams: [
      { name: 'attendance', type: 'stream-aligned', title: 'Attendance' },
      {
        name: 'billing',
        type: 'stream-aligned',
        title: 'Billing (請求・集金)',
      },
      { name: 'corporate-it', type: 'platform', title: 'Corporate IT' },
      { name: 'enablement', type: 'enabling', title: 'Enablement' },
      { name: 'guardian', type: 'stream-aligned', title: 'Guardian app' },
      { name: 'in-house-infra', type: 'platform', title: 'In-house infra' },
      { name: 'legal', title: 'Legal (法務)' },
      { name: 'memories', type: 'stream-aligned', title: 'Memories' },
      {
        name: 'photo-recognition',
        type: 'complicated-subsystem',
        title: 'Photo recognition (写真認識)',
      },
      { name: 'quality', title: 'Quality' },
      { name: 'sre', type: 'platform', title: 'SRE' },
    ],
    groupings: {
      company: [],
      'corporate-platform': ['corporate-it', 'in-house-infra'],
      'product-platform': ['enablement', 'photo-recognition', 'sre'],
      families: ['attendance', 'guardian', 'memories'],
    },
    interactions: [
      {
        name: 'runtime',
        mode: 'x-as-a-service',
        from: 'sre',
        to: ['attendance', 'billing', 'guardian', 'memories'],
        purpose: 'ECS runtime and deploys',
      },
      {
        name: 'database',
        mode: 'x-as-a-service',
        from: 'sre',
        to: ['attendance', 'billing'],
      },
      {
        name: 'accounts',
        mode: 'x-as-a-service',
        from: 'in-house-infra',
        to: ['corporate-it', 'sre'],
      },
      {
        name: 'recognition',
        mode: 'x-as-a-service',
        from: 'photo-recognition',
        to: ['memories'],
      },
      {
        name: 'consent',
        mode: 'collaboration',
        from: 'memories',
        to: ['photo-recognition'],
        state: 'overdue',
      },
      {
        name: 'arrival',
        mode: 'collaboration',
        from: 'attendance',
        to: ['guardian'],
      },
      {
        name: 'tests',
        mode: 'facilitating',
        from: 'enablement',
        to: ['billing', 'quality'],
      },
      {
        name: 'warehouse',
        mode: 'collaboration',
        from: 'in-house-infra',
        to: ['billing'],
        state: 'planned',
      },
      {
        name: 'first-aid',
        mode: 'facilitating',
        from: 'sre',
        to: ['memories'],
        state: 'ended',
      },
      {
        name: 'payments',
        mode: 'x-as-a-service',
        from: 'payments-provider',
        to: ['billing'],
      },
    ],
  });
}
