import {
  FactProviderDeclaration,
  FactValue,
} from '@kumiki/backstage-plugin-scorecards-common';

/** Names the repository of a component, as `owner/name`. */
export const SLUG_ANNOTATION = 'github.com/project-slug';

/** What GitHub knows about a repository. A fact that it does not tell is left out. */
export const githubFacts: FactProviderDeclaration = {
  id: 'github',
  title: 'GitHub',
  description:
    'The repository on GitHub that a component names and is declared in',
  appliesTo: {
    kind: 'Component',
    [`metadata.annotations.${SLUG_ANNOTATION}`]: { $exists: true },
  },
  maxAge: 'P2D',
  facts: [
    {
      name: 'defaultBranch',
      type: 'string',
      description: 'The name of the default branch',
    },
    {
      name: 'isArchived',
      type: 'boolean',
      description: 'The repository is read-only',
    },
    {
      name: 'visibility',
      type: 'string',
      description: 'public, private or internal',
    },
    {
      name: 'branchProtected',
      type: 'boolean',
      description:
        'Branch protection or an active ruleset holds for the default branch',
    },
    {
      name: 'requiresReviews',
      type: 'boolean',
      description:
        'Merging to the default branch needs an approving review at least',
    },
    {
      name: 'hasCodeowners',
      type: 'boolean',
      description: 'There is a CODEOWNERS file where GitHub looks for it',
    },
    {
      name: 'workflowCount',
      type: 'number',
      unit: 'workflows',
      description: 'Active workflows of GitHub Actions',
    },
    {
      name: 'openPullRequests',
      type: 'number',
      unit: 'pull requests',
      description: 'Open pull requests, drafts included',
      daily: true,
    },
    {
      name: 'oldestOpenPullRequestDays',
      type: 'number',
      unit: 'days',
      description: 'Age of the oldest of them; 0 where none is open',
      daily: true,
    },
    {
      name: 'daysSinceRelease',
      type: 'number',
      unit: 'days',
      description: 'Age of the latest release; left out where there is none',
    },
    {
      name: 'dependabotAlertsCritical',
      type: 'number',
      unit: 'alerts',
      description: 'Open Dependabot alerts of critical severity',
      daily: true,
    },
    {
      name: 'dependabotAlertsHigh',
      type: 'number',
      unit: 'alerts',
      description: 'Open Dependabot alerts of high severity',
      daily: true,
    },
    {
      name: 'secretScanningAlerts',
      type: 'number',
      unit: 'alerts',
      description: 'Open alerts of secret scanning',
      daily: true,
    },
    {
      name: 'notTold',
      type: 'string-list',
      description:
        'Requests that GitHub refused, with status and reason; the facts that come from them are left out',
    },
  ],
};

/** Facts of which some may not be told. */
export type PartialFacts = Record<string, FactValue | undefined>;
