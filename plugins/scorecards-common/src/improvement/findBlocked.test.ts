import { Entity } from '@backstage/catalog-model';
import { compileScorecard } from '../evaluator/compileScorecard';
import { evaluate } from '../evaluator/evaluate';
import { FactProviderDeclaration } from '../facts/Facts';
import { ScorecardCheck, ScorecardEntity } from '../kinds/Scorecard';
import { findBlocked, needsEntity } from './findBlocked';

const docs: FactProviderDeclaration = {
  id: 'docs',
  title: 'Docs',
  appliesTo: { kind: 'Component' },
  maxAge: 'P1D',
  facts: [{ name: 'pages', type: 'number', description: 'Pages' }],
};
const now = new Date('2026-03-01T09:00:00Z');
const memories: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'memories' },
  spec: { type: 'service' },
};

function block(
  checks: ScorecardCheck[],
  { pages }: { pages?: number } = {},
  withEntity = true,
) {
  const scorecard: ScorecardEntity = {
    apiVersion: 'kumiki.dev/v1alpha1',
    kind: 'Scorecard',
    metadata: { name: 'documented' },
    spec: {
      owner: 'sre',
      lifecycle: 'active',
      appliesTo: { kind: 'Component' },
      levels: [{ id: 'bronze' }, { id: 'silver' }],
      checks,
    },
  };
  const compiled = compileScorecard(scorecard, [docs]);
  const result = evaluate(compiled, {
    entity: memories,
    now,
    facts:
      pages === undefined
        ? []
        : [
            {
              provider: 'docs',
              entity: 'component:default/memories',
              values: { pages },
              observedAt: now.toISOString(),
            },
          ],
  });
  if (!result) {
    throw new Error('The scorecard does not apply');
  }
  return {
    needs: needsEntity(compiled),
    blocked: findBlocked(compiled, result, {
      now,
      ...(withEntity && { entity: memories }),
    }),
  };
}

const some = { id: 'some', level: 'bronze', rule: 'facts.docs.pages > 0' };
const many = { id: 'many', level: 'silver', rule: 'facts.docs.pages > 9' };
const wrong = { id: 'wrong', level: 'bronze', rule: 'facts.docs.pagse > 0' };

describe('findBlocked', () => {
  it('tells what keeps an entity from its next level', () => {
    expect(block([some, many], { pages: 3 })).toEqual({
      needs: false,
      blocked: {
        scorecard: 'scorecard:default/documented',
        entity: 'component:default/memories',
        level: 'bronze',
        next: 'silver',
        blocking: [{ check: 'many', state: 'fail' }],
      },
    });
  });

  it('takes what is not known for something in the way', () => {
    expect(block([some, many]).blocked).toMatchObject({
      next: 'bronze',
      blocking: [{ check: 'some', state: 'unknown' }],
    });
  });

  it('has nothing to say at the top', () => {
    expect(block([some, many], { pages: 10 }).blocked).toBeUndefined();
  });

  it('has an invalid check in no state, and only where it may apply', () => {
    expect(block([some, wrong], { pages: 1 })).toMatchObject({
      needs: true,
      blocked: { next: 'bronze', blocking: [{ check: 'wrong' }] },
    });
    const elsewhere = { ...wrong, appliesTo: { 'spec.type': 'website' } };
    expect(block([some, elsewhere], { pages: 1 }).blocked).toBeUndefined();
  });
});
