/** The box that answers who does something and what to use. */
export const askMessages = {
  ask: {
    label: 'Who does this? What do I use?',
    description:
      'Ask in your own words, in English or Japanese: “who owns DNS?”, “run a scheduled job”.',
    placeholder: 'Ask a question',
    bestGuess: 'Best guess',
    because: {
      'rightful-owner': 'The team that holds it says that it belongs here.',
      'hand-off': 'Most teams that decline it send people here.',
      neighbours: 'It owns most of what belongs to the same area.',
    },
    orWork: 'Or did you mean the team that does this?',
    orThing: 'Or did you mean what you can use?',
    foldedWork: 'Work that a team does: {{title}}',
    foldedThing: 'Something to use: {{title}}',
    otherWork: 'Could also be about',
    announceNobody: '{{responsibility}}: nobody does this.',
    needsSomebody: 'Needs somebody',
    tryIt: 'What people ask for',
    open: 'See everything in the finder',
  },
} as const;
