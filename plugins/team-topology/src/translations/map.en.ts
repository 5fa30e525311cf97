/** The interactive map, its side panel and its legend. */
export const mapMessages = {
  label: 'Team map',
  pictureLabel: 'Map of the teams as of {{date}}',
  teamCount_one: '{{count}} team',
  teamCount_other: '{{count}} teams',
  interactionCount_one: '{{count}} interaction',
  interactionCount_other: '{{count}} interactions',
  asOf: 'As of {{date}}',
  summary: 'A map of {{teams}} and {{interactions}}.',
  help: {
    pan: 'Arrow keys move the map, plus and minus zoom, 0 shows the whole map.',
    teams:
      'Tab goes to a team. From there the arrow keys go to the nearest team or dropped responsibility, Page Down and Page Up to the next and previous one, Enter opens it and Escape closes it.',
    pointer:
      'Drag to move. Scroll with Ctrl pressed, or after a click, to zoom.',
  },
  loading: 'Drawing the map',
  error: {
    title: 'The map could not be drawn',
    description:
      'The teams and interactions are listed below as text. Fewer teams may be easier to draw.',
    retry: 'Try again',
    tooLarge: {
      title: 'Too many teams to draw at once',
      description:
        'Narrow the filters, open one team or draw fewer teams. Everything is listed below as text.',
      fewer: 'Draw {{budget}} teams',
    },
  },
  empty: {
    title: 'No team matches the filters',
    description: 'Clear a filter to see more of the organisation.',
  },
  toolbar: {
    label: 'Map tools',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Show the whole map',
  },
  search: {
    label: 'Find a team on the map',
    placeholder: 'Find a team',
    none: 'No team found',
    matches_one: '{{count}} match',
    matches_other: '{{count}} matches',
    position: '{{position}} of {{total}}: {{team}}',
    notDrawn_one: '{{count}} more is not on the map',
    notDrawn_other: '{{count}} more are not on the map',
    draw: 'Draw {{team}}',
  },
  notDrawn: {
    title: '{{team}} is not among the teams on the map.',
    draw: 'Draw it and the teams that it works with',
  },
  export: {
    label: 'Export',
    svg: 'Picture as SVG',
    png: 'Picture as PNG',
    mermaid: 'Diagram as Mermaid',
    copyMermaid: 'Copy as Mermaid',
    copied: 'Copied as Mermaid',
    done: '{{file}} was saved',
    failed: 'The map could not be exported: {{reason}}',
    dismiss: 'Close',
  },
  hidden: {
    title: 'Not drawn: {{teams}} and {{interactions}}.',
    titleWithDropped: 'Not drawn: {{teams}}, {{interactions}} and {{dropped}}.',
    description:
      'The map draws at most {{budget}} teams at a time. Narrow the filters, or draw more.',
    showMore: 'Draw {{budget}} teams',
  },
  team: {
    provides: 'Provides a service to {{teams}}',
    consumes: 'Uses a service of {{teams}}',
    collaborates: 'Collaborates with {{teams}}',
    facilitates: 'Facilitates {{teams}}',
    facilitated: 'Is facilitated by {{teams}}',
    overdue_one: '{{count}} interaction overdue',
    overdue_other: '{{count}} interactions overdue',
    partOf: 'Part of {{grouping}}',
    notInCatalog: 'Not in the catalog',
    later: '{{team}} (founded {{date}})',
    none: 'No interactions on the map',
    drops: 'Declines {{responsibilities}}, which nobody does',
    sentenceEnd: '. ',
  },
  dropped: {
    nobody: 'Nobody does it',
    declinedBy: 'Declined by {{teams}}',
    count_one: '{{count}} responsibility lies between teams.',
    count_other: '{{count}} responsibilities lie between teams.',
    responsibilities_one: '{{count}} dropped responsibility',
    responsibilities_other: '{{count}} dropped responsibilities',
    opened:
      '{{responsibility}} is open. Nobody does it, and it is declined by {{teams}}. The panel is after the map.',
  },
  text: {
    title: 'Map as text',
    open: 'Open {{team}}',
  },
  panel: {
    label: 'About {{team}}',
    close: 'Close',
    opened:
      '{{team}} is open. It works with {{teams}}. The panel is after the map.',
    openedAlone: '{{team}} is open. The panel is after the map.',
    closed: 'The panel is closed.',
    entity: 'Open the page of the team',
    responsibility: 'Open the page of the responsibility',
    neighbourhood: 'Show only the neighbourhood',
    members: 'Members',
    components: 'Components',
    grouping: 'Grouping',
    teams: 'Teams',
    noTeams: 'This grouping has no teams on this date.',
    unknown:
      'An interaction names this team, but it is not in the catalog, or you may not see it.',
    unknownGrouping:
      'Groups name this one as their parent, but it is not in the catalog.',
    later: 'This team is founded on {{date}}, after the date shown.',
    interactions: 'Interactions',
    noInteractions: 'No interaction with another team is declared.',
    role: {
      provides: 'Provides a service to',
      consumes: 'Uses a service of',
      collaborates: 'Collaborates with',
      facilitates: 'Facilitates',
      facilitated: 'Is facilitated by',
    },
    period: '{{since}} to {{until}}',
    openEnded: 'since {{since}}',
    review: 'review by {{date}}',
  },
  legend: {
    title: 'Legend',
    types: 'Team types',
    modes: 'Ways of working together',
    marks: 'Marks',
    stateMeaning: {
      overdue: 'The end or the review date of the interaction has passed.',
      planned: 'The interaction begins later.',
      ended: 'The interaction is over.',
    },
    unknown: 'Not in the catalog',
    unknownMeaning:
      'An interaction or a group names something that is not in the catalog.',
    dropped: 'Dropped responsibility',
    droppedMeaning:
      'Nobody does it. Lines with a bar lead to the teams that decline it.',
    flow: 'Value flows from left to right, towards the customers.',
  },
} as const;
