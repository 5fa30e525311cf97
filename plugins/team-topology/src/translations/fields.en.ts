/** The fields of software template forms. */
export const fieldMessages = {
  fields: {
    list: {
      item: '“{{name}}”',
      separator: ', ',
    },
    required: 'required',
    loading: 'Loading options',
    searching: 'Searching',
    none: 'No options yet.',
    noMatch: 'No matches for “{{search}}”.',
    narrow:
      'Showing the first {{shown}} of {{total}}. Keep typing to narrow the list.',
    unreachable:
      'The options could not be loaded. {{why}} You can type a reference such as {{example}}. It cannot be checked here; it will be checked before anything is written.',
    unchecked:
      'This could not be checked here. It will be checked before anything is written.',
    retry: 'Try again',
    team: {
      label: 'Team',
      help: 'Search by name or type, in English or Japanese.',
      gone: 'No longer in the catalog',
    },
    capability: {
      label: 'Capability',
      help: 'Something that teams can use. Search by name, need or verdict.',
    },
    responsibility: {
      label: 'Responsibility',
      help: 'A piece of work. Search by name, area, state or owner.',
      noOwner: 'No owner',
      ownedBy: 'Owner: {{owner}}',
      heldBy: 'Held by: {{holders}}',
      acceptedBy: 'Accepted by: {{teams}}',
    },
    interaction: {
      label: 'Interaction',
      help: 'How teams work together. Search by team, purpose, mode or state.',
      parties: '{{from}} and {{to}}',
      since: 'since {{date}}',
    },
    date: {
      label: 'Date',
    },
    duration: {
      label: 'Duration',
      unit: 'unit',
      minutes: 'minutes',
      hours: 'hours',
      days: 'days',
      weeks: 'weeks',
    },
    schedule: {
      label: 'Schedule',
      hourly: 'Every hour',
      daily: 'Every day',
      weekdays: 'Monday to Friday',
      weekly: 'Every week',
      monthly: 'Every month',
      other: 'Another schedule (cron)',
      day: 'Day',
      dayOfMonth: 'day {{day}}',
      time: 'Time of day',
      minutes: 'Minutes past the hour',
      cron: 'Five cron fields: minute, hour, day, month, day of the week',
      weekday0: 'Sunday',
      weekday1: 'Monday',
      weekday2: 'Tuesday',
      weekday3: 'Wednesday',
      weekday4: 'Thursday',
      weekday5: 'Friday',
      weekday6: 'Saturday',
    },
    teamApi: {
      filledIn:
        'Prefilled from the published Team API of {{team}}. Anything you remove here is also removed from it.',
      unreachable:
        'The published Team API could not be loaded. Fields you leave empty stay unchanged.',
    },
    entity: {
      filledIn:
        'Prefilled from {{name}}. Anything you remove here is also removed from it.',
      unreachable:
        'The entity could not be loaded. Fields you leave empty stay unchanged.',
      noReferrers: 'It is not known here what refers to it.',
      cut: 'Only the first {{most}} entities were looked at.',
      nothingRefers: 'Nothing refers to it.',
      refer_one: '{{count}} entity refers to it: {{names}}.',
      refer_other: '{{count}} entities refer to it: {{names}}.',
    },
    editor: {
      label: 'How the teams work together',
      mode: 'Interaction mode',
      from: {
        'x-as-a-service': 'Provider',
        collaboration: 'First team',
        facilitating: 'Helping team',
        undefined: 'First team',
      },
      to: {
        'x-as-a-service': 'Consumers',
        collaboration: 'Other teams',
        facilitating: 'Teams being helped',
        undefined: 'Other teams',
      },
      toTeam: 'Team {{number}}',
      addTeam: 'Add a team',
      remove: 'Remove {{what}}',
      purpose: 'Purpose',
      capability: 'Capability provided',
      since: 'First day',
      until: 'Last day',
      untilHelp: 'Leave empty if no end is planned.',
      reviewBy: 'Review by',
      people: 'Embedded people',
      person: 'Person {{number}}',
      personHelp:
        'Choose a member of the helping team, or type the reference of anyone else.',
      allocation: 'Time of person {{number}} (%)',
      addPerson: 'Add a person',
      goals: 'Goals',
      goal: 'Goal {{number}}',
      addGoal: 'Add a goal',
      exitCriteria: 'Exit criteria',
      exitCriteriaHelp: 'How everyone will know that the engagement can end.',
    },
    problem: {
      notARef: '“{{value}}” is not a valid reference. Example: {{example}}.',
      unknownTeam: 'Team {{ref}} does not exist or is not visible to you.',
      grouping: '{{team}} is a grouping of teams, not a team.',
      teamType: '{{team}} has the type “{{type}}”. Allowed here: {{allowed}}.',
      unknownCapability:
        'Capability {{ref}} does not exist or is not visible to you.',
      verdict:
        '{{capability}} has the verdict “{{verdict}}”. Allowed here: {{allowed}}.',
      unknownResponsibility:
        'Responsibility {{ref}} does not exist or is not visible to you.',
      accepted: '{{responsibility}} is already accepted by {{teams}}.',
      responsibilityState:
        '{{responsibility}} has the state “{{state}}”. Allowed here: {{allowed}}.',
      unknownInteraction:
        'Interaction {{ref}} does not exist or is not visible to you.',
      interactionState:
        '{{interaction}} has the state “{{state}}”. Allowed here: {{allowed}}.',
      unknownUser: 'User {{ref}} does not exist or is not visible to you.',
      notADate: '“{{value}}” is not a valid date. Use the format YYYY-MM-DD.',
      past: '{{date}} is in the past. Choose today or a later day.',
      future: '{{date}} is in the future. Choose today or an earlier day.',
      afterDate:
        '{{date}} is after {{until}}. Choose that day or an earlier one.',
      beforeDate:
        '{{date}} is before {{since}}. Choose that day or a later one.',
      notADuration:
        '“{{value}}” is not a duration. Enter a number and choose a unit.',
      notASchedule:
        '“{{value}}” is not a schedule. It takes five cron fields, such as 0 3 * * *.',
      missing: 'This field is required.',
      mode: 'The mode “{{value}}” is not allowed here. Allowed: {{allowed}}.',
      noTeam: 'Add at least one other team.',
      sameTeam: '{{team}} cannot work with itself.',
      twice: '{{what}} is listed twice.',
      sameInteraction:
        '{{interaction}} is the same interaction: same teams, mode, purpose and first day. Choose another day or purpose, or edit that one.',
      allocation:
        '{{value}} % is not possible. Enter more than 0 and at most 100 %.',
      tooLong: 'This has {{length}} characters. The limit is {{limit}}.',
      notAllowed: 'This value is not allowed here.',
      editor: 'Correct the highlighted fields.',
    },
  },
} as const;
