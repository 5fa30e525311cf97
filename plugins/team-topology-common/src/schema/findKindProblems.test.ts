import fc from 'fast-check';
import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { KUMIKI_API_VERSION } from '../kinds/constants';
import { KUMIKI_KINDS, KumikiKind } from '../kinds/entities';
import { findKindProblems } from './findKindProblems';

function fieldsWithProblems(kind: KumikiKind, spec: JsonObject): string[] {
  const entity: Entity = {
    apiVersion: KUMIKI_API_VERSION,
    kind,
    metadata: { name: 'example' },
    spec,
  };
  return findKindProblems(kind, entity).map(({ field }) => field);
}

describe('findKindProblems', () => {
  it.each<[KumikiKind, JsonObject, string[]]>([
    ['Capability', { instead: 'Example' }, ['spec.instead']],
    [
      'Capability',
      { appliesTo: { kind: { $inn: [] } } },
      ['spec.appliesTo.kind.$inn'],
    ],
    [
      'OptOut',
      { since: '2025-01-10', reviewBy: '2025-01-09' },
      ['spec.reviewBy'],
    ],
    ['OptOut', { since: '2025-01-10', reviewBy: '2025-01-10' }, []],
    ['Responsibility', { parent: 'default/example' }, ['spec.parent']],
    ['Responsibility', { parent: 'other/example' }, []],
    [
      'TeamApi',
      {
        team: 'sre',
        partOf: 'SRE',
        doesNot: [{ responsibility: 'dns', handOffTo: 'group:sre' }],
        interim: [{ responsibility: 'a', rightfulOwner: 'sre' }],
      },
      [
        'spec.partOf',
        'spec.doesNot[0].handOffTo',
        'spec.interim[0].rightfulOwner',
      ],
    ],
    [
      'TeamInteraction',
      { from: 'sre', to: ['billing', 'sre', 'group:billing'] },
      ['spec.to[1]', 'spec.to[2]'],
    ],
  ])('finds in a %s %j', (kind, spec, fields) => {
    expect(fieldsWithProblems(kind, spec)).toEqual(fields);
  });

  it('passes over a date that does not exist, which the schema refuses', () => {
    const spec = { since: '2025-02-30', until: '2025-01-01' };
    expect(fieldsWithProblems('TeamInteraction', spec)).toEqual([]);
  });

  describe('while somebody writes it', () => {
    const today = '2026-11-22';
    const entityOf = (kind: KumikiKind, spec: JsonObject): Entity => ({
      apiVersion: KUMIKI_API_VERSION,
      kind,
      metadata: { name: 'example' },
      spec,
    });
    const passed = (
      kind: KumikiKind,
      spec: JsonObject,
      before?: JsonObject,
    ): string[] =>
      findKindProblems(kind, entityOf(kind, spec), {
        today,
        before: before && entityOf(kind, before),
      }).map(({ rule, field }) => `${rule} ${field}`);

    it('finds a planned day that has passed, and no other', () => {
      const plan = { until: '2026-11-21', reviewBy: '2026-11-22' };
      expect(passed('TeamInteraction', plan)).toEqual([
        'has-passed spec.until',
      ]);
      expect(
        passed('TeamInteraction', { ...plan, ended: '2026-11-01' }),
      ).toEqual([]);
      expect(
        passed('TeamApi', {
          interim: [
            { responsibility: 'a', reviewBy: '2026-11-21' },
            { responsibility: 'b', reviewBy: '2026-11-22' },
          ],
        }),
      ).toEqual(['has-passed spec.interim[0].reviewBy']);
      expect(passed('OptOut', { reviewBy: '2026-11-21' })).toEqual([]);
    });

    it('finds friction that nobody can have noticed yet', () => {
      const friction = { level: 'slowing', since: '2026-11-23' };
      expect(passed('TeamInteraction', { friction })).toEqual([
        'not-yet spec.friction.since',
      ]);
      expect(passed('TeamInteraction', { friction }, { friction })).toEqual([]);
      expect(
        passed('TeamInteraction', {
          friction: { ...friction, since: today },
        }),
      ).toEqual([]);
    });

    it('leaves alone what was there before', () => {
      const plan = { until: '2026-11-21' };
      expect(passed('TeamInteraction', plan, plan)).toEqual([]);
      expect(
        passed('TeamInteraction', plan, { until: '2026-11-20' }),
      ).toHaveLength(1);
      const held = {
        interim: [{ responsibility: 'a', reviewBy: '2026-11-21' }],
      };
      expect(passed('TeamApi', held, held)).toEqual([]);
    });

    it('is nothing that the catalog asks for', () => {
      expect(
        findKindProblems(
          'TeamInteraction',
          entityOf('TeamInteraction', { until: '2020-01-01' }),
        ),
      ).toEqual([]);
    });
  });

  it.each(KUMIKI_KINDS)('does not fail on any %s', kind => {
    const names = fc.constantFrom(
      ...['team', 'does', 'doesNot', 'interim', 'responsibility', 'to', 'from'],
      ...[
        'people',
        'user',
        'since',
        'until',
        'reviewBy',
        'parent',
        'appliesTo',
      ],
    );
    const { value } = fc.letrec<{ value: unknown }>(tie => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.jsonValue({ maxDepth: 1 }),
        fc.array(tie('value')),
        fc.dictionary(names, tie('value')),
      ),
    }));
    fc.assert(
      fc.property(value, spec => {
        const entity = {
          apiVersion: KUMIKI_API_VERSION,
          kind,
          metadata: { name: 'example' },
          spec,
        };
        const problems = findKindProblems(kind, entity as Entity, {
          today: '2026-11-22',
          before: entity as Entity,
        });
        for (const { field, message } of problems) {
          expect(message.startsWith(field)).toBe(true);
        }
      }),
    );
  });
});
