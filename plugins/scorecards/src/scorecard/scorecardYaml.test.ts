import { scorecards } from '@internal/company';
import { findScorecardProblems } from '@kumiki/backstage-plugin-scorecards-common';
import { firstScorecardYaml } from '../overview/GettingStarted';
import { parseScorecardYaml, scorecardYaml } from './scorecardYaml';

const [scorecard] = scorecards;

describe('the YAML of a scorecard', () => {
  it('is what its owner wrote, without what the catalog added', () => {
    const stored = {
      ...scorecard,
      metadata: {
        ...scorecard.metadata,
        uid: '1',
        etag: '2',
        annotations: { 'backstage.io/managed-by-location': 'x', 'acme/y': 'z' },
      },
      relations: [{ type: 'ownedBy', targetRef: 'group:default/sre' }],
    };
    expect(parseScorecardYaml(scorecardYaml(stored)).scorecard).toEqual({
      ...scorecard,
      metadata: { ...scorecard.metadata, annotations: { 'acme/y': 'z' } },
    });
  });

  it('says what is no YAML, and what is no scorecard', () => {
    expect(parseScorecardYaml('a: [').message).toMatch(/line 1/);
    for (const text of ['', '3', '[]', 'kind: Component', 'null']) {
      expect(parseScorecardYaml(text)).toEqual({});
    }
  });

  it('is given to those who write their first one, and is a good one', () => {
    const first = parseScorecardYaml(firstScorecardYaml).scorecard;
    expect(first && findScorecardProblems(first)).toEqual([]);
  });
});
