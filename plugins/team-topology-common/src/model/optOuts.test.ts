import { JsonObject } from '@backstage/types';
import { buildOrgModel } from './buildOrgModel';
import { group, optOut } from './__testUtils__/builders';

const optOutsAt = (at: string, spec: JsonObject = {}) =>
  buildOrgModel([group('billing'), optOut('batch', spec)], { at }).optOuts;

describe('opt-outs', () => {
  it('says what the entity says, in full refs', () => {
    expect(optOutsAt('2025-06-01')).toStrictEqual([
      {
        ref: 'optout:default/batch',
        title: 'batch',
        subject: 'component:default/legacy-batch',
        capability: 'capability:default/container-runtime',
        instead: 'EC2 with Ansible',
        maintainedBy: 'group:default/billing',
        reason: 'The batch needs a fixed host.',
        since: '2025-01-10',
        reviewBy: '2026-01-10',
        state: 'maintained',
      },
    ]);
  });

  it.each([
    ['2025-01-09', 'planned'],
    ['2025-01-10', 'maintained'],
    ['2026-01-10', 'maintained'],
    ['2026-01-11', 'overdue'],
  ])('at %s is %s', (at, state) => {
    expect(optOutsAt(at)).toMatchObject([{ state }]);
  });

  it.each(['2025-01-01', '2025-06-01', '2026-06-01'])(
    'is orphaned at %s when nobody of the catalog maintains it',
    at => {
      expect(optOutsAt(at, { maintainedBy: 'gone' })).toMatchObject([
        { state: 'orphaned' },
      ]);
    },
  );

  it.each(['subject', 'capability', 'maintainedBy', 'since', 'reviewBy'])(
    'is left out without %s',
    field => {
      expect(optOutsAt('2025-06-01', { [field]: null })).toStrictEqual([]);
    },
  );
});
