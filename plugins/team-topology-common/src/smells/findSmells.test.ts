import {
  capability,
  component,
  group,
  interaction,
  responsibility,
  teamApi,
  user,
} from '../model/__testUtils__/builders';
import { buildOrgModel } from '../model/buildOrgModel';
import { findSmells, findSmellsIn, narrowSmells } from './findSmells';
import { SmellContext } from './SmellContext';
import { readSmellEvidence } from './smellComponents';
import { DEFAULT_SMELL_THRESHOLDS } from './smellRules';

const AT = '2026-06-01';

/** Teams that each own, hold, serve, facilitate and collaborate a little. */
function companyOf(teams: number) {
  const names = Array.from({ length: teams }, (_, index) => `t${index}`);
  const after = (index: number, steps: number) =>
    names[(index + steps) % teams];
  return names.flatMap((name, index) => [
    group(name),
    ...[1, 2, 3].map(number => user(`${name}-${number}`, name)),
    responsibility(name),
    capability(name, {
      owner: name,
      appliesTo: { 'spec.type': 'service', 'spec.lifecycle': 'production' },
    }),
    component(name, {
      owner: name,
      type: `type-${index % 20}`,
      lifecycle: 'production',
    }),
    teamApi(name, {
      type: 'stream-aligned',
      does: [{ responsibility: name }],
      doesNot: [
        { responsibility: after(index, 1), handOffTo: after(index, 1) },
        { responsibility: after(index, 9), handOffTo: after(index, 3) },
      ],
    }),
    interaction(name, {
      mode: 'collaboration',
      ...{ from: name, to: [after(index, 1), after(index, 2)] },
      since: '2026-01-01',
    }),
    interaction(`${name}-serves`, {
      ...{ from: name, to: [after(index, 4)], since: '2026-01-01' },
    }),
  ]);
}

function stepsOf(teams: number): number {
  const entities = companyOf(teams);
  const context = SmellContext.create(buildOrgModel(entities, { at: AT }), {
    evidence: readSmellEvidence(entities),
  });
  findSmellsIn(context);
  return context.steps;
}

describe('findSmells', () => {
  it('does as much more work as the organisation has more in it, and no more', () => {
    const small = stepsOf(100);
    const large = stepsOf(500);

    // Classes of components are asked once for each capability.
    expect(large / small).toBeLessThan(5.5);
    expect(large).toBeLessThan(500 * 150);
  });

  it('says nothing of a rule that is off, and that it is off', () => {
    const model = buildOrgModel([group('sre'), responsibility('dns')], {
      at: AT,
    });
    const { smells, coverage } = findSmells(model, {
      thresholds: { ...DEFAULT_SMELL_THRESHOLDS, BA01: false },
    });
    expect(smells.filter(({ rule }) => rule === 'BA01')).toEqual([]);
    expect(coverage.find(({ rule }) => rule === 'BA01')).toEqual({
      ...{ rule: 'BA01', off: true, evaluated: 0, notKnown: 0 },
      notKnownTeams: [],
    });
  });

  it('takes other bounds, and says which', () => {
    const model = buildOrgModel(
      [
        ...['sre', 'it'].map(name => group(name)),
        interaction('pairing', {
          mode: 'collaboration',
          ...{ from: 'sre', to: ['it'], since: '2026-05-25' },
        }),
      ],
      { at: AT },
    );
    const { smells } = findSmells(model, {
      thresholds: { ...DEFAULT_SMELL_THRESHOLDS, TT01: { warn: 5 } },
    });
    expect(smells.find(({ rule }) => rule === 'TT01')).toMatchObject({
      level: 'warn',
      threshold: 5,
      inputs: { days: 7 },
      since: '2026-05-31',
      nextStep: { template: 'end-interaction' },
    });
  });

  it('is narrowed to a team and a rule, with what is not known of it', () => {
    const model = buildOrgModel(
      [
        ...['sre', 'it'].map(name => group(name)),
        interaction('runtime', { from: 'sre', to: ['it'] }),
      ],
      { at: AT },
    );
    const found = narrowSmells(findSmells(model), {
      team: 'group:default/sre',
      rule: 'TT08',
    });
    expect(found.smells).toEqual([]);
    expect(found.coverage).toEqual([
      {
        ...{ rule: 'TT08', evaluated: 0, notKnown: 1 },
        notKnownTeams: ['group:default/sre'],
      },
    ]);
  });

  it('does not know who uses what where a predicate asks for more than is kept', () => {
    const entities = [
      group('sre'),
      capability('runtime', {
        appliesTo: { 'metadata.labels.tier': 'one' },
      }),
      component('shop', { owner: 'sre', type: 'service' }),
    ];
    const { smells, coverage } = findSmells(
      buildOrgModel(entities, { at: AT }),
      {
        evidence: readSmellEvidence(entities),
      },
    );
    expect(smells.filter(({ rule }) => rule === 'PL05')).toEqual([]);
    expect(coverage.find(({ rule }) => rule === 'PL05')).toMatchObject({
      notKnown: 1,
    });
  });
});
