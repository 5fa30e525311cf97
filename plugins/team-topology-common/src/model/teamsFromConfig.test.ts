import { teamsFromConfig } from './teamsFromConfig';

const read = (value: unknown) =>
  teamsFromConfig({
    getOptional: key => (key === 'teamTopology.teams' ? value : undefined),
  });

describe('teamsFromConfig', () => {
  it('takes a filter predicate, or nothing', () => {
    const predicate = { 'spec.type': { $in: ['team', 'squad'] } };
    expect(read(predicate)).toEqual(predicate);
    expect(read(undefined)).toBeUndefined();
  });

  it.each([
    ['team', 'teamTopology.teams must be a filter predicate'],
    [
      { 'spec.type': { $inn: ['team'] } },
      'teamTopology.teams["spec.type"].$inn',
    ],
  ])('refuses %j', (value, message) => {
    expect(() => read(value)).toThrow(message);
  });
});
