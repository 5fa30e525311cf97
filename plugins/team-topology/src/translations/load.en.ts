/** The load of a team, in numbers. */
export const loadMessages = {
  load: {
    show: 'Load',
    columns: {
      label: 'Columns',
      overview: 'Overview',
      total: 'Load',
      perMember: 'Load per member',
    },
    members: 'Members',
    notKnown: 'Not known',
    each: '{{each}} per member',
    told: '{{name}}: {{total}}',
    measure: {
      ownResponsibilities: 'Responsibilities',
      interimResponsibilities: 'Held for now',
      components: 'Components',
      interactions: 'Interactions',
      provides: 'Provides',
      consumes: 'Uses',
      facilitates: 'Facilitates',
      isFacilitated: 'Is facilitated',
      collaborations: 'Collaborates',
      undefinedInteractions: 'Not defined',
      consumers: 'Teams served',
    },
    badge: {
      title: 'Load of a team',
      short: {
        members: 'M',
        responsibilities: 'R',
        components: 'C',
        interactions: 'I',
        consumers: 'T',
      },
      members: {
        name: 'Members',
        meaning: 'People in the team and its subgroups.',
      },
      responsibilities: {
        name: 'Responsibilities (own + interim)',
        meaning:
          'Those that it accepts, and those that it holds for the time being.',
      },
      components: {
        name: 'Components',
        meaning: 'Components that it owns.',
      },
      interactions: {
        name: 'Interactions in force',
        meaning: 'Of every mode, active or overdue.',
      },
      consumers: {
        name: 'Teams served',
        meaning: 'Teams that it provides a service to, each once.',
      },
      unknown: {
        name: 'Not known',
        meaning: 'It is not known for this date, or to you. It need not be 0.',
      },
    },
  },
} as const;
