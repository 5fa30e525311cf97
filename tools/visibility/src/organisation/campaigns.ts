import { draft, secret } from './draft';
import { markerOf } from './hidden';
import { Drafts, Has, Ref } from './Scene';

/** From long ago until long after. */
export const PERIOD = {
  starts: '2020-01-01',
  due: '2099-12-31',
  lifecycle: 'active',
};

/** Campaigns that name the hidden entities wherever they can. */
export function campaigns(has: Has, ref: Ref): Drafts {
  return [
    draft('Campaign', 'few-missing', {
      ...PERIOD,
      owner: ref('Group') ?? 'nobody',
      scorecard: 'paths',
      target: { checks: ['few-missing', 'told'] },
      template: ref('Template'),
      ...(has('System') && {
        appliesTo: { $not: { 'metadata.name': ref('System') } },
      }),
    }),
    has('Scorecard') &&
      draft('Campaign', 'on-the-hidden-one', {
        ...PERIOD,
        owner: 'sre',
        scorecard: ref('Scorecard'),
        target: { level: 'bronze' },
      }),
    has('Campaign') &&
      secret('Campaign', {
        ...PERIOD,
        owner: 'sre',
        scorecard: 'paths',
        target: { level: 'bronze' },
        brief: markerOf('Campaign'),
      }),
  ];
}
