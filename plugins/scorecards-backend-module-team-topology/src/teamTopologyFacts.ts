import {
  FactDeclaration,
  FactProviderDeclaration,
} from '@kumiki/backstage-plugin-scorecards-common';
import { KUMIKI_API_VERSION } from '@kumiki/backstage-plugin-team-topology-common';

const ofGroups: FactDeclaration[] = [
  {
    name: 'isTeam',
    type: 'boolean',
    description:
      'The group is a team, and neither a grouping nor founded later; the other facts are those of teams',
  },
  {
    name: 'type',
    type: 'string',
    description: 'The team type, undefined-type where nobody has said it',
  },
  {
    name: 'hasMission',
    type: 'boolean',
    description: 'The team says what it is for',
  },
  count('doesCount', 'responsibilities', 'What the team accepts'),
  count('doesNotCount', 'responsibilities', 'What the team declines'),
  count(
    'doesNotWithoutHandOff',
    'responsibilities',
    'What the team declines without naming a team to go to',
  ),
  {
    name: 'hasContact',
    type: 'boolean',
    description: 'The team names a channel or a way to make a request',
  },
  {
    name: 'hasResponseTarget',
    type: 'boolean',
    description: 'The team says within which time it answers',
  },
  {
    ...count('memberCount', 'people', 'Direct members of the group'),
    daily: true,
  },
  count(
    'openCollaborations',
    'interactions',
    'Collaborations of the team that are in force',
  ),
  count(
    'overdueInteractions',
    'interactions',
    'Interactions of the team that are past their end or review date',
  ),
  count(
    'interimCount',
    'responsibilities',
    'What the team holds although it is not its own',
  ),
  count(
    'interimOverdueCount',
    'responsibilities',
    'Of these, the ones past their review date',
  ),
  count(
    'droppedNearby',
    'responsibilities',
    'What the team declines and nobody holds',
  ),
  count(
    'contestedCount',
    'responsibilities',
    'What the team accepts and another team as well, none being primary',
  ),
  count('ownedComponents', 'components', 'Components that the team owns'),
  {
    name: 'ownedComponentsPerMember',
    type: 'number',
    unit: 'components per person',
    description: 'Components that the team owns per direct member, if any',
    daily: true,
  },
];

const ofComponents: FactDeclaration[] = [
  {
    name: 'goldenPathsUsed',
    type: 'string-list',
    description: 'Refs of the capabilities that the component depends on',
  },
  count(
    'goldenPathsApplicable',
    'capabilities',
    'Offered capabilities that the component is expected to use',
  ),
  {
    name: 'goldenPathsMissing',
    type: 'string-list',
    description:
      'Refs of those that it neither uses nor has left by a maintained opt-out',
  },
  count('optOuts', 'opt-outs', 'Opt-outs of the component that have begun'),
  count('optOutsOverdue', 'opt-outs', 'Of these, the ones to be reviewed'),
  count(
    'optOutsOrphaned',
    'opt-outs',
    'Of these, the ones whose maintaining group is gone',
  ),
  {
    name: 'goldenPathTemplate',
    type: 'string',
    description:
      'The ref of the template that generated it, empty where none says so',
  },
  {
    name: 'goldenPathVersion',
    type: 'string',
    description: 'The version of that template then, empty where it had none',
  },
];

const ofCapabilities: FactDeclaration[] = [
  {
    name: 'verdict',
    type: 'string',
    description: 'offered, planned, not-offered or retiring',
  },
  {
    ...count('consumers', 'components', 'Components that depend on it'),
    daily: true,
  },
  {
    name: 'contractComplete',
    type: 'boolean',
    description:
      'Nothing is missing from the contract; of offered and retiring ones',
  },
  {
    name: 'missingContract',
    type: 'string-list',
    description:
      'What is missing: owner, response-target, channel, guide, request-route',
  },
];

/** What is known about teams, golden paths and capabilities. */
export const teamTopologyFacts: FactProviderDeclaration = {
  id: 'teamTopology',
  title: 'Team topology',
  description: 'Teams, golden paths and capabilities as the catalog has them',
  appliesTo: {
    $any: [
      { kind: { $in: ['Group', 'Component'] } },
      { kind: 'Capability', apiVersion: KUMIKI_API_VERSION },
    ],
  },
  maxAge: 'P1D',
  facts: [...ofGroups, ...ofComponents, ...ofCapabilities],
};

function count(
  name: string,
  unit: string,
  description: string,
): FactDeclaration {
  return { name, type: 'number', unit, description };
}
