/**
 * The comparison of two dates. The sentences about the changes themselves are
 * in team-topology-common, which Markdown and agents use, too.
 */
export const compareMessages = {
  compare: {
    dates: 'Dates to compare',
    since: 'From',
    until: 'to',
    today: 'Today',
    notADate: '“{{value}}” is not a date and is ignored.',
    order: {
      title: '{{since}} is after {{until}}',
      description: 'The earlier date comes first.',
      swap: 'Swap the dates',
    },
    outdated: 'Could not refresh. Showing data from {{date}}.',
    figures: 'Entities that differ',
    mark: {
      added: 'Added',
      removed: 'Removed',
      changed: 'Changed',
      same: 'Unchanged',
    },
    between: 'From {{since}} to {{until}}',
    summary: '{{dates}}: {{counts}}',
    nothing: {
      title: 'Nothing changed between {{since}} and {{until}}',
      description: 'Choose dates that are farther apart.',
    },
    boundaries: {
      title: 'Responsibilities on {{dates}} are not known',
      description:
        'They were not recorded then. The comparison claims no change that it does not know of.',
    },
    list: 'Changes',
    only: 'Only changes of {{name}}',
    showAll: 'Show all changes',
    noneOfIt: 'It did not change.',
    export: {
      markdown: 'List as Markdown',
      copyMarkdown: 'Copy as Markdown',
      copied: 'Copied as Markdown',
    },
  },
} as const;
