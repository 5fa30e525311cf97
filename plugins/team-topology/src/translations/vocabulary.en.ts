/** The words of the field, used everywhere. */
export const vocabularyMessages = {
  teamType: {
    'stream-aligned': {
      name: 'Stream-aligned team',
      meaning: 'Follows one flow of work from the need to the running service.',
    },
    platform: {
      name: 'Platform team',
      meaning: 'Provides services that other teams use without having to ask.',
    },
    enabling: {
      name: 'Enabling team',
      meaning: 'Helps other teams to gain a skill, and then moves on.',
    },
    'complicated-subsystem': {
      name: 'Complicated-subsystem team',
      meaning: 'Builds a part that takes deep specialist knowledge.',
    },
    'undefined-type': {
      name: 'Type not defined',
      meaning: 'Nobody has said yet what kind of team this is.',
    },
  },
  groupingType: {
    platform: {
      name: 'Platform grouping',
      meaning: 'Contains the teams that provide a platform together.',
    },
    'value-stream': {
      name: 'Value-stream grouping',
      meaning: 'Contains the teams that serve a value stream together.',
    },
  },
  mode: {
    'x-as-a-service': {
      name: 'X-as-a-Service',
      meaning: 'One team provides something that others use on their own.',
    },
    collaboration: {
      name: 'Collaboration',
      meaning: 'The teams work closely together to find something out.',
    },
    facilitating: {
      name: 'Facilitating',
      meaning: 'One team helps another until it can go on alone.',
    },
    undefined: {
      name: 'Not defined',
      meaning: 'The teams work together and have not said how.',
    },
  },
  interactionState: {
    planned: 'Planned',
    active: 'Active',
    overdue: 'Overdue',
    ended: 'Ended',
  },
  verdict: {
    offered: 'Use it',
    planned: 'Planned',
    'not-offered': 'Not offered',
    retiring: 'Retiring',
  },
  access: {
    'self-service': 'Self-service: no need to ask anybody',
    request: 'On request',
    assisted: 'Together with the team that offers it',
  },
  responsibilityState: {
    owned: 'Owned',
    contested: 'Contested',
    interim: 'Held for the time being',
    orphaned: 'Its team is gone',
    dropped: 'Dropped',
    unknown: 'Not known for this date',
  },
} as const;
