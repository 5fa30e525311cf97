/** Badges: links to a picture of a level, for whoever has them. */
export const badgeMessages = {
  badge: {
    open: 'Badge',
    openOf: 'Badge of {{scorecard}}',
    title: 'Badge: {{scorecard}}',
    help: 'A badge shows the level of this entity, such as in the README of its repository. Whoever has the link sees the title of the scorecard and the level, without signing in.',
    ownersOnly:
      'Only owners of the entity with the permission for it create and revoke badges.',
    working: 'Badges that work',
    none: 'There is no badge yet.',
    created: 'Created on {{date}}',
    createdBy: 'Created on {{date}} by {{person}}',
    create: 'Create',
    revoke: 'Revoke',
    revokeOf: 'Revoke the badge created on {{date}}',
    markdown: 'Markdown to copy',
    once: 'Copy it now: the link is shown once.',
    copy: 'Copy',
    copied: 'Copied.',
    notCopied: 'The browser did not allow it; copy the text yourself.',
    close: 'Close',
    failed: 'That was not possible.',
  },
} as const;
