/** The tab *Team API* and the card of a group. */
export const teamApiMessages = {
  teamApi: {
    about: 'About the team',
    mission: 'Mission',
    missionMissing: 'Nobody has written the mission of this team yet.',
    type: 'Type',
    partOf: 'Part of',
    founded: 'Founded',
    members: 'Members',
    notKnown: 'Not known',
    memberCount: {
      withSubgroups: '{{direct}} ({{total}} with subgroups)',
      notInCatalog_one: '{{count}} declared, not in the catalog',
      notInCatalog_other: '{{count}} declared, not in the catalog',
      and: '{{known}} and {{unknown}}',
    },
    contested: {
      title: 'Several Team APIs claim this team; none counts',
      description:
        'Their content is not shown here. Keep the one from the location of the group, and remove the others:',
    },
    components: 'Components',
    showOnMap: 'Show on the map',
    change: 'Change it',
    description: 'Description',
    links: 'Links',
    tags: 'Tags',
    declaredIn: 'Declared in',
    offers: {
      title: 'What the team offers',
    },
    does: {
      title: 'What the team does',
      none: 'Nothing is declared.',
      primary: 'First contact among several teams',
    },
    doesNot: {
      title: 'What the team does not do',
      goTo: 'Go to {{team}}',
      goToNobody: 'Nobody is named to go to instead',
    },
    interim: {
      title: 'What the team holds for the time being',
      belongsTo: 'Belongs to {{team}}',
      belongsToNobody: 'The rightful owner is not known yet',
      since: 'Since {{date}}',
      reviewBy: 'Review by {{date}}',
      overdue: 'The review was due on {{date}}',
    },
    contact: {
      title: 'How to work with the team',
      channels: 'Channels',
      hours: 'Hours',
      responseTarget: 'Answer',
      within: 'within {{duration}}',
      request: 'Make a request',
      none: 'The team has not said how to reach it.',
    },
    ways: {
      title: 'How the team works',
      serviceLevels: 'What you can rely on',
      versioning: 'Versions and changes',
      searchTerms: 'Search the wiki for',
      meetings: 'Meetings',
    },
    currentWork: 'What the team is working on',
    interactions: {
      title: 'Interactions',
      inForce: 'In force',
      planned: 'Planned',
      ended_one: 'Ended ({{count}})',
      ended_other: 'Ended ({{count}})',
      none: 'No interaction with another team is declared.',
      noneInForce: 'None is in force.',
    },
    undescribed: {
      title: 'This team is not described yet',
      description:
        'Other teams cannot see what it does, what it does not do and how to ask it for something. Put a file like this next to the other catalog files of the team and register it.',
    },
    notFound: {
      title: 'The team is not in the model',
      description:
        'It is not in the catalog, it contains nothing yet, or you may not see it.',
    },
  },
  teamCard: {
    title: 'The team at a glance',
    groupingTitle: 'What it contains',
    openMap: 'Show on the map',
    load: 'What the team holds',
    responsibilities: 'Responsibilities',
    interim: 'Held for others',
    next: {
      title: 'Next step',
      describe: {
        text: 'Nobody has described this team yet. Others cannot see what it does, what it does not do and how to ask.',
        action: 'Describe the team',
      },
      'write-mission': {
        text: 'Nobody has written the mission of this team yet.',
        action: 'Write the mission',
      },
      'settle-interaction': {
        text: '{{subject}} has been overdue since {{date}}. End it, or agree on a new date if it is still needed.',
        action: 'End it',
      },
      'review-interim': {
        text: 'The team holds {{subject}} for the time being. The review was due on {{date}}.',
        action: 'Hand it over',
      },
      'settle-responsibility': {
        text: 'Several teams say that {{subject}} is theirs.',
        action: 'Hand it over',
      },
      'say-how': {
        text: 'The teams work together and have not said how: {{subject}}.',
        action: 'Say how you work together',
      },
    },
  },
  grouping: {
    title: 'What it contains',
    figures: 'Teams by type',
    teams: 'Teams',
    groupings: 'Groups',
  },
} as const;
