import { describeRemedies, remediesOf, remedyAbout } from './remedies';
import {
  CHECK_STATES,
  CheckExplanation,
  CheckReason,
  ExplainedFact,
} from './Result';

const FACT = 'facts.ci.runs';

const factOf = (extra: Partial<ExplainedFact> = {}): ExplainedFact => ({
  name: FACT,
  type: 'number',
  description: 'The runs of a component',
  stale: false,
  ...extra,
});

const SEEN = {
  observedAt: '2026-06-12T11:00:00Z',
  pushedBy: 'external:deploy',
};

function remedies(
  state: CheckExplanation['state'],
  reasons: CheckReason[] = [],
  fact = factOf(),
) {
  return remediesOf({ state, remedy: 'Run it', reasons, facts: [fact] });
}

describe('remediesOf', () => {
  it('follows the scorecard where the rule does not hold, and only there', () => {
    const followed = CHECK_STATES.filter(state =>
      remedies(state).some(({ rule }) => rule === 'follow'),
    );
    expect(followed).toEqual(['fail']);
    expect(describeRemedies(remedies('fail'))).toBe('Run it');
  });

  it.each(['pass', 'exempt', 'self-maintained'] as const)(
    'has nothing to say where there is nothing to do: %s',
    state => {
      const failing: CheckReason = {
        rule: 'provider-failing',
        provider: 'ci',
        maxAge: 'P1D',
      };
      expect(remedies(state, [failing])).toEqual([]);
      expect(describeRemedies([])).toBeUndefined();
    },
  );

  it.each<[CheckReason, ExplainedFact, string]>([
    [
      { rule: 'never-observed', fact: FACT },
      factOf(),
      'Have provider ci deliver facts.ci.runs for this entity.',
    ],
    [
      {
        rule: 'not-in-observation',
        fact: FACT,
        provider: 'ci',
        observedAt: SEEN.observedAt,
      },
      factOf({ observedAt: SEEN.observedAt }),
      'Have provider ci deliver facts.ci.runs for this entity. The newest observation of ci is of 2026-06-12T11:00:00Z.',
    ],
    [
      { rule: 'stale', fact: FACT, provider: 'ci', maxAge: 'PT1H' },
      factOf({ ...SEEN, stale: true }),
      'Have provider ci deliver facts.ci.runs for this entity. The newest observation of ci is of 2026-06-12T11:00:00Z, pushed by external:deploy.',
    ],
    [
      { rule: 'provider-failed', fact: FACT, provider: 'ci' },
      factOf(),
      'Fix provider ci, then collect facts.ci.runs again.',
    ],
    [
      { rule: 'wrong-value', fact: FACT, type: 'number' },
      factOf(),
      'Have provider ci deliver a number as facts.ci.runs.',
    ],
    [
      { rule: 'rule-failed', message: 'no such key' },
      factOf(),
      'Ask the owner of the scorecard to correct the rule.',
    ],
  ])('says how to get what is not known: %j', (reason, fact, text) => {
    expect(describeRemedies(remedies('unknown', [reason], fact))).toBe(text);
  });

  it('says once when the facts of a provider were last seen', () => {
    const text = describeRemedies(
      ['runs', 'branch'].map(name => ({
        rule: 'deliver',
        fact: `facts.ci.${name}`,
        provider: 'ci',
        observedAt: '2026-06-12T11:00:00Z',
      })),
    );
    expect(text).toBe(
      'Have provider ci deliver facts.ci.runs for this entity. Have provider ci deliver facts.ci.branch for this entity. The newest observation of ci is of 2026-06-12T11:00:00Z.',
    );
  });

  it('says of each fact that is not known what to do', () => {
    const reasons: CheckReason[] = [
      { rule: 'never-observed', fact: FACT },
      { rule: 'never-observed', fact: 'facts.git.commits' },
      { rule: 'when-not-known' },
    ];
    expect(remedies('unknown', reasons)).toEqual([
      { rule: 'deliver', fact: FACT, provider: 'ci' },
      { rule: 'deliver', fact: 'facts.git.commits', provider: 'git' },
    ]);
  });
});

describe('remedyAbout', () => {
  const remedy =
    'See [how](/docs?formData=1), or [opt out](/create/opt-out?formData=%7B%22component%22:%22{entity}%22%7D).';

  it('names the entity, encoded for an address', () => {
    expect(remedyAbout(remedy, 'component:default/$&')).toContain(
      '%22component%22:%22component%3Adefault%2F%24%26%22',
    );
  });

  it('does not let a text grow without end', () => {
    const long = '{entity}'.repeat(10_000);
    const ref = `component:default/${'a'.repeat(63)}`;
    expect(remedyAbout(long, ref).length).toBeLessThan(long.length + 2_000);
  });

  it('leaves a form empty where it is about no entity', () => {
    expect(remedyAbout(remedy)).toBe(
      'See [how](/docs?formData=1), or [opt out](/create/opt-out).',
    );
  });
});
