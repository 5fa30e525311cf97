import { OrgCapability } from '@kumiki/backstage-plugin-team-topology-common';
import { byVerdict } from './CapabilityLists';

describe('what a platform says, by verdict', () => {
  it('begins with what can be used, and sorts each group by title', () => {
    const groups = byVerdict(
      [
        capability('no', 'not-offered'),
        capability('b', 'offered'),
        capability('soon', 'planned'),
        capability('a', 'offered'),
      ],
      'en',
    );
    expect(
      groups.map(({ verdict, capabilities }) => [
        verdict,
        capabilities.map(({ title }) => title),
      ]),
    ).toEqual([
      ['offered', ['a', 'b']],
      ['planned', ['soon']],
      ['not-offered', ['no']],
    ]);
  });

  it('has no group where there is nothing', () => {
    expect(byVerdict([], 'ja')).toEqual([]);
  });

  function capability(
    title: string,
    verdict: OrgCapability['verdict'],
  ): OrgCapability {
    const ref = `capability:default/${title}`;
    return { ref, title, verdict, needs: [], consumers: [] };
  }
});
