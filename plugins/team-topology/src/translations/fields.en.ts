/** The fields of software template forms. */
export const fieldMessages = {
  fields: {
    list: {
      item: '“{{name}}”',
      separator: ', ',
    },
    required: 'required',
    loading: 'Loading the choices',
    none: 'There is nothing to choose yet.',
    noMatch: 'Nothing matches “{{search}}”.',
    narrow: 'The first {{shown}} of {{total}}. Type to narrow them down.',
    unreachable:
      'The choices could not be loaded. {{why}} Type a reference such as {{example}}. It cannot be checked here; it is checked again before anything is written.',
    unchecked:
      'It could not be checked here; it is checked again before anything is written.',
    retry: 'Try again',
    team: {
      label: 'Team',
      help: 'Search by name or type, in English or Japanese.',
      gone: 'No longer in the catalog',
    },
    capability: {
      label: 'Capability',
      help: 'What a team uses; search by name, need or verdict.',
    },
    responsibility: {
      label: 'Responsibility',
      help: 'A piece of work; search by name, area, state or owner.',
      noOwner: 'Nobody owns it',
      ownedBy: 'Owner: {{owner}}',
      heldBy: 'Held by: {{holders}}',
      acceptedBy: 'Accepted by: {{teams}}',
    },
    interaction: {
      label: 'Interaction',
      help: 'How teams work together; search by team, purpose, mode or state.',
      parties: '{{from}} and {{to}}',
      since: 'since {{date}}',
    },
    date: {
      label: 'Date',
    },
    teamApi: {
      filledIn:
        'Prefilled from the published Team API of {{team}}. Anything you remove here is removed from it.',
      unreachable:
        'The published Team API could not be loaded. Fields that you leave empty stay unchanged.',
    },
    editor: {
      label: 'How the teams work together',
      mode: 'How they work together',
      from: {
        'x-as-a-service': 'Who provides it',
        collaboration: 'One team',
        facilitating: 'Who helps',
      },
      to: {
        'x-as-a-service': 'Who uses it',
        collaboration: 'The other teams',
        facilitating: 'Who is helped',
      },
      toTeam: 'Team {{number}}',
      addTeam: 'Add a team',
      remove: 'Remove {{what}}',
      purpose: 'What it is for',
      capability: 'What is provided',
      since: 'First day',
      until: 'Last day',
      untilHelp: 'Leave empty if no end is planned.',
      reviewBy: 'Review by',
      people: 'Who is embedded',
      person: 'Person {{number}}',
      personHelp: 'Choose a member of the helping team, or type anybody.',
      allocation: 'Share of the time of person {{number}}, in percent',
      addPerson: 'Add a person',
      goals: 'Goals',
      goal: 'Goal {{number}}',
      addGoal: 'Add a goal',
      exitCriteria: 'It ends when',
      exitCriteriaHelp: 'How everybody will see that it can end.',
    },
    problem: {
      notARef: '“{{value}}” is not a reference such as {{example}}.',
      unknownTeam: 'There is no team {{ref}}, or you may not see it.',
      grouping: '{{team}} is a grouping of teams, not a team.',
      teamType: '{{team}} has the type “{{type}}”; allowed here: {{allowed}}.',
      unknownCapability:
        'There is no capability {{ref}}, or you may not see it.',
      verdict:
        '{{capability}} has the verdict “{{verdict}}”; allowed here: {{allowed}}.',
      unknownResponsibility:
        'There is no responsibility {{ref}}, or you may not see it.',
      accepted: '{{responsibility}} is accepted already, by {{teams}}.',
      responsibilityState:
        '{{responsibility}} has the state “{{state}}”; allowed here: {{allowed}}.',
      unknownInteraction:
        'There is no interaction {{ref}}, or you may not see it.',
      interactionState:
        '{{interaction}} has the state “{{state}}”; allowed here: {{allowed}}.',
      unknownUser: 'There is no person {{ref}}, or you may not see them.',
      notADate: '“{{value}}” is not a valid date in the form YYYY-MM-DD.',
      past: '{{date}} is in the past; allowed: today or later.',
      future: '{{date}} is in the future; allowed: today or earlier.',
      beforeDate: '{{date}} is before {{since}}; allowed: that day or later.',
      missing: 'This is required.',
      mode: '“{{value}}” is not a way to work together; allowed: {{allowed}}.',
      noTeam: 'Name at least one other team.',
      sameTeam: '{{team}} cannot work together with itself.',
      twice: '{{what}} is named twice.',
      sameInteraction:
        '{{interaction}} already says the same: the same teams, mode and purpose since this day. Choose another day or purpose, or change that one.',
      allocation: '{{value}} is not a share above 0 and up to 100 percent.',
      tooLong: '{{length}} characters; allowed: up to {{limit}}.',
      notAllowed: 'This is not possible here.',
      editor: 'Correct the marked fields.',
    },
  },
} as const;
