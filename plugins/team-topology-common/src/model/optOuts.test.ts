import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import {
  component,
  from,
  group,
  optOut,
  related,
} from './__testUtils__/builders';
import { buildOrgModel } from './buildOrgModel';
import { isOptOutConfirmed, optOutStateAt, readOptOut } from './optOuts';

const LEGACY_BATCH = component('legacy-batch', { owner: 'billing' });

const optOutsAt = (at: string, spec: JsonObject = {}) =>
  buildOrgModel([group('billing'), LEGACY_BATCH, optOut('batch', spec)], {
    at,
  }).optOuts;

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

  it('is left out where it names a day that does not exist', () => {
    expect(optOutsAt('2025-06-01', { reviewBy: '2026-02-30' })).toEqual([]);
    expect(
      readOptOut(optOut('batch', { reviewBy: '2026-02-30' })),
    ).toBeUndefined();
  });
});

describe('who has said it', () => {
  const elsewhere = from('elsewhere', optOut('batch'));
  const ownedBy = (...owners: string[]) =>
    related(
      LEGACY_BATCH,
      owners.map(owner => ({
        type: 'ownedBy',
        targetRef: `group:default/${owner}`,
      })),
    );

  it.each<[string, Entity, Entity | undefined, boolean]>([
    ['maintained by the owner', elsewhere, ownedBy('billing'), true],
    [
      'maintained by one of the owners',
      elsewhere,
      ownedBy('a', 'billing'),
      true,
    ],
    [
      'maintained by spec.owner, where no relation is known',
      elsewhere,
      LEGACY_BATCH,
      true,
    ],
    ['maintained by somebody else', elsewhere, ownedBy('guardian'), false],
    [
      'from the location of the component',
      from('shop', optOut('batch')),
      from('shop', ownedBy('guardian')),
      true,
    ],
    [
      'from another location than the component',
      elsewhere,
      from('shop', ownedBy('guardian')),
      false,
    ],
    ['about nothing that is there', elsewhere, undefined, false],
    [
      'about another component',
      elsewhere,
      component('other', { owner: 'billing' }),
      false,
    ],
  ])('counts or not: an opt-out %s', (_, declared, subject, expected) => {
    expect(isOptOutConfirmed(declared, subject)).toBe(expected);
    const { optOuts } = buildOrgModel(
      [group('billing'), declared, ...(subject ? [subject] : [])],
      { at: '2025-06-01' },
    );
    expect(optOuts).toMatchObject([
      { state: expected ? 'maintained' : 'unconfirmed' },
    ]);
  });

  it('matters before any day', () => {
    const terms = {
      since: '2025-01-10',
      reviewBy: '2026-01-10',
      isMaintained: true,
      isConfirmed: false,
    };
    expect(
      ['2024-01-01', '2025-06-01', '2027-01-01'].map(day =>
        optOutStateAt(terms, day),
      ),
    ).toEqual(['unconfirmed', 'unconfirmed', 'unconfirmed']);
    expect(optOutStateAt({ ...terms, isMaintained: false }, '2025-06-01')).toBe(
      'orphaned',
    );
  });
});
