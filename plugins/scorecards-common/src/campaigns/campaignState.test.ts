import { campaignState, isCampaignOpen } from './campaignState';
import { emptyCampaignCounts } from './CampaignTarget';

const spec = {
  lifecycle: 'active',
  starts: '2027-01-11',
  due: '2027-03-31',
} as const;
const some = { ...emptyCampaignCounts(), notDone: 1, done: 3 };
const unknown = { ...emptyCampaignCounts(), unknown: 1, done: 3 };
const all = { ...emptyCampaignCounts(), exempt: 1, done: 3 };

describe('campaignState', () => {
  it.each([
    ['2027-01-10', some, 'announced'],
    ['2027-01-10', all, 'announced'],
    ['2027-01-11', some, 'running'],
    ['2027-03-31', some, 'running'],
    ['2027-04-01', some, 'overdue'],
    ['2027-04-01', unknown, 'overdue'],
    ['2027-01-11', unknown, 'running'],
    ['2027-01-11', all, 'done'],
    ['2027-04-01', all, 'done'],
    ['2027-02-01', emptyCampaignCounts(), 'running'],
  ])('on %s with %j is %s', (day, counts, state) => {
    expect(campaignState(spec, { day, counts })).toBe(state);
  });

  it.each(['draft', 'ended'] as const)('is %s where somebody says so', it => {
    const on = { day: '2027-02-01', counts: some };
    expect(campaignState({ ...spec, lifecycle: it }, on)).toBe(it);
    expect(isCampaignOpen(it)).toBe(false);
  });
});
