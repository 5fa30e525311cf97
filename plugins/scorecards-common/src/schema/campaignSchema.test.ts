import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { JsonObject, JsonValue } from '@backstage/types';
import { CAMPAIGN_LIFECYCLES, CampaignEntity } from '../kinds/Campaign';
import { campaignSchema } from './campaignSchema';
import { findCampaignProblems } from './findCampaignProblems';

const validate = addFormats(
  new Ajv({ strictSchema: true, strictTypes: true, allErrors: true }),
).compile(campaignSchema);

const campaignOf = (spec: object = {}): CampaignEntity => ({
  apiVersion: 'kumiki.dev/v1alpha1',
  kind: 'Campaign',
  metadata: { name: 'node-24' },
  spec: {
    owner: 'platform',
    scorecard: 'runtime-health',
    target: { checks: ['node-supported'] },
    starts: '2027-01-11',
    due: '2027-03-31',
    lifecycle: 'active',
    ...spec,
  },
});

describe('the schema of a Campaign', () => {
  it('accepts its own examples, and nothing is wrong with them', () => {
    for (const example of campaignSchema.examples as JsonObject[]) {
      validate(example as JsonValue);
      expect(validate.errors).toBeNull();
      expect(
        findCampaignProblems(example as unknown as CampaignEntity),
      ).toEqual([]);
    }
  });

  it('knows the lifecycles of the type', () => {
    for (const lifecycle of CAMPAIGN_LIFECYCLES) {
      expect(validate(campaignOf({ lifecycle }))).toBe(true);
    }
  });

  it.each([
    ['no scorecard', { scorecard: undefined }],
    ['a target with a misspelt field', { target: { check: ['a'] } }],
    ['an empty list of checks', { target: { checks: [] } }],
    ['a template that is no ref', { template: 'a b' }],
    ['hours between reminders', { reminders: { every: 'PT1H' } }],
    ['a predicate that says nothing', { appliesTo: {} }],
    ['an unknown field', { dueDate: '2027-01-01' }],
  ])('refuses %s', (_, spec) => {
    expect(validate(campaignOf(spec))).toBe(false);
  });
});

describe('findCampaignProblems', () => {
  it.each<[object, string]>([
    [
      { due: '2027-01-10' },
      'spec.due is "2027-01-10", which is before spec.starts (2027-01-11); allowed: that day or a later one',
    ],
    [
      { starts: '2027-02-30' },
      'spec.starts is "2027-02-30"; allowed: a day that exists, as YYYY-MM-DD',
    ],
    [
      { target: {} },
      'spec.target names neither checks nor a level; allowed: one of the two',
    ],
    [
      { target: { checks: ['a'], level: 'gold' } },
      'spec.target names both checks and a level; allowed: one of the two',
    ],
    [
      { target: { checks: ['a', 'a'] } },
      'spec.target.checks[1] is "a", which is in the list already; allowed: each id once',
    ],
  ])('says what is wrong with %j', (spec, message) => {
    const problems = findCampaignProblems(campaignOf(spec));
    expect(problems.map(problem => problem.message)).toEqual([message]);
  });

  it('accepts a campaign of one day', () => {
    expect(findCampaignProblems(campaignOf({ due: '2027-01-11' }))).toEqual([]);
  });

  it.each([undefined, null, 'text', [], { target: 'x', appliesTo: 1 }])(
    'says something about a spec that is %j, and does not throw',
    spec => {
      const campaign = { ...campaignOf(), spec } as never;
      expect(findCampaignProblems(campaign).length).toBeGreaterThan(0);
    },
  );
});
