import { findFreeBranch } from './branchName';

const change = (content: string) => ({
  title: 'Publish the Team API of group:default/sre',
  files: [
    {
      path: 'team-apis/sre.yaml',
      revision: 'r1',
      content: Buffer.from(content),
    },
  ],
});

const branchOf = (content: string, existing: string[] = []) =>
  findFreeBranch(change(content), {
    has: async branch => existing.includes(branch),
    proposal: async () => undefined,
  });

describe('findFreeBranch', () => {
  it('gives different changes of one file different branches', async () => {
    const first = await branchOf('a: 1\n');
    expect(first).toMatch(
      /^kumiki\/publish-the-team-api-of-group-default-sre-[0-9a-f]{8}$/,
    );
    expect(await branchOf('a: 1\n')).toBe(first);
    expect(await branchOf('a: 2\n')).not.toBe(first);
  });

  it('goes on to another where the branch of the same change was merged', async () => {
    const first = await branchOf('a: 1\n');
    expect(await branchOf('a: 1\n', [first])).toBe(`${first}-2`);
  });
});
