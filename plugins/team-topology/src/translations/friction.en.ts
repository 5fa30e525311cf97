/** Friction between teams: its words, and the view *Between teams*. */
export const frictionMessages = {
  friction: {
    label: 'Friction',
    level: {
      none: { name: 'No friction', meaning: 'It holds up neither team.' },
      slowing: {
        name: 'Slowing',
        meaning: 'The interaction slows one of the teams down.',
      },
      blocking: {
        name: 'Blocking',
        meaning: 'The interaction blocks one of the teams.',
      },
    },
    since: 'since {{date}}',
    days_one: '{{count}} day',
    days_other: '{{count}} days',
    report: 'Report friction',
    update: 'Update',
    updateOf: 'Update the friction: {{interaction}}',
    endOf: 'End it: {{interaction}}',
    board: {
      about:
        'Interactions that slow or block a team, as teams say it themselves. Those that block come first, the oldest at the top.',
      interaction: 'Interaction',
      between: 'Between',
      level: 'Friction',
      note: 'Problem',
      noNote: 'Nobody has said it',
      since: 'Since',
      days: 'Days',
      next: 'Next step',
      search: 'Search friction',
      none: 'No friction matches the search and the filters.',
      figures: 'Interactions with friction',
      empty: {
        title: 'No friction is reported',
        description:
          'Nobody has said of an interaction in force that it slows or blocks a team. Report friction on the page of an interaction, or here.',
      },
      emptyFiltered: {
        title: 'No friction matches the filters',
        description: 'There is friction in other interactions.',
      },
    },
  },
} as const;
