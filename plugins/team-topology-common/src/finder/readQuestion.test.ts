import { closestName } from '../reading/closestName';
import { spaceOut } from './readQuestion';

jest.mock('../reading/closestName', () => ({ closestName: jest.fn() }));

describe('spaceOut', () => {
  it('puts spaces where somebody left them out', () => {
    expect(spaceOut('whoownsdns', stem => stem === 'dns')).toBe('who owns dns');
  });

  it('looks for mistakes in the words of a question only, not in their parts', () => {
    jest.mocked(closestName).mockClear();
    const run = 'qxzjvkwpyt'.repeat(6);
    spaceOut(`${run} ${run} ${run}`, () => false);
    expect(jest.mocked(closestName).mock.calls.length).toBeLessThanOrEqual(3);
  });
});
