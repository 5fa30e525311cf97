import { Bodies } from './GithubMock';

/** A day as GitHub writes it, so many days ago. */
export function daysAgo(days: number): string {
  return new Date(Date.now() - days * 24 * 60 * 60 * 1000 - 60_000)
    .toISOString()
    .replace(/\.\d+/, '');
}

const vulnerability = (severity: 'critical' | 'high') => ({
  security_vulnerability: { severity },
});

/** A repository in good order. */
export function wellKept(): Bodies {
  return {
    '': {
      default_branch: 'main',
      archived: false,
      visibility: 'internal',
      private: true,
    },
    '/branches/main': { protected: true },
    '/branches/main/protection': {
      required_pull_request_reviews: {
        dismiss_stale_reviews: true,
        require_code_owner_reviews: true,
        required_approving_review_count: 2,
      },
    },
    '/rules/branches/main': [],
    '/contents': [
      { name: 'README.md', type: 'file' },
      { name: '.github', type: 'dir' },
    ],
    '/contents/.github': [{ name: 'CODEOWNERS', type: 'file' }],
    '/contents/docs': [],
    '/actions/workflows': {
      total_count: 3,
      workflows: [
        { state: 'active' },
        { state: 'active' },
        { state: 'disabled_manually' },
      ],
    },
    '/pulls': [{ created_at: daysAgo(40) }],
    '/releases/latest': { published_at: daysAgo(7) },
    '/dependabot/alerts': [
      vulnerability('critical'),
      vulnerability('high'),
      vulnerability('high'),
    ],
    '/secret-scanning/alerts': [{ number: 1 }],
  };
}
