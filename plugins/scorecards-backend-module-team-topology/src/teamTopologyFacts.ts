import {
  FactDeclaration,
  FactProviderDeclaration,
} from '@kumiki/backstage-plugin-scorecards-common';
import { KUMIKI_API_VERSION } from '@kumiki/backstage-plugin-team-topology-common';

/** What a TeamApi says is for those who may see that TeamApi. */
const SAID = { readFrom: 'teamApis' };

const ofGroups: FactDeclaration[] = [
  {
    name: 'teamApis',
    type: 'string-list',
    entityRefs: true,
    description:
      'Refs of the Team APIs that the facts were read from: those of the team; of a grouping, one that names it',
  },
  {
    name: 'isTeam',
    type: 'boolean',
    ...SAID,
    description:
      'The group is a team, and neither a grouping nor founded later; the other facts are those of teams',
  },
  {
    name: 'hasTeamApi',
    type: 'boolean',
    ...SAID,
    description:
      'A TeamApi describes the team; what such a thing says is left out where there is none',
  },
  {
    name: 'type',
    type: 'string',
    ...SAID,
    description: 'The team type; left out where no TeamApi says it',
  },
  {
    name: 'hasMission',
    type: 'boolean',
    ...SAID,
    description: 'The team says what it is for',
  },
  countSaid('doesCount', 'responsibilities', 'What the team accepts'),
  countSaid('doesNotCount', 'responsibilities', 'What the team declines'),
  countSaid(
    'doesNotWithoutHandOff',
    'responsibilities',
    'What the team declines without naming a team to go to',
  ),
  {
    name: 'hasContact',
    type: 'boolean',
    ...SAID,
    description: 'The team names a channel or a way to make a request',
  },
  {
    name: 'hasResponseTarget',
    type: 'boolean',
    ...SAID,
    description: 'The team says within which time it answers',
  },
  {
    ...count(
      'memberCount',
      'people',
      'Direct members of the group, in the catalog or named by the group itself',
    ),
    daily: true,
  },
  count(
    'openInteractions',
    'interactions',
    'Interactions of the team that are in force; left out where it has neither a TeamApi nor an interaction',
  ),
  count('openCollaborations', 'interactions', 'Of these, the collaborations'),
  count(
    'overdueInteractions',
    'interactions',
    'Of these, the ones that are past their end or review date',
  ),
  countSaid(
    'interimCount',
    'responsibilities',
    'What the team holds although it is not its own',
  ),
  countSaid(
    'interimOverdueCount',
    'responsibilities',
    'Of these, the ones past their review date',
  ),
  countSaid(
    'droppedNearby',
    'responsibilities',
    'What the team declines and nobody holds who is in the catalog',
  ),
  countSaid(
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
    entityRefs: true,
    description: 'Refs of the capabilities that the component depends on',
  },
  count(
    'goldenPathsApplicable',
    'capabilities',
    'Offered capabilities that the component is expected to use; left out where none says who is',
  ),
  {
    name: 'goldenPathsMissing',
    type: 'string-list',
    entityRefs: true,
    readFrom: 'optOutRefs',
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
  count(
    'optOutsUnconfirmed',
    'opt-outs',
    'Opt-outs beside these that do not count, since nobody has declared them who may',
  ),
  {
    name: 'optOutRefs',
    type: 'string-list',
    entityRefs: true,
    description:
      'The refs of the opt-outs that have begun, of what they leave, and of the groups that maintain them',
  },
  {
    name: 'goldenPathTemplate',
    type: 'string',
    entityRefs: true,
    description:
      'The ref of the template that generated it, empty where none says so',
  },
  {
    name: 'goldenPathVersion',
    type: 'string',
    readFrom: 'goldenPathTemplate',
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
    name: 'contractWith',
    type: 'string-list',
    entityRefs: true,
    description:
      'Refs of everything that the contract is made of: the group that owns it, the Team API of that group, guide, template and form, as far as they are in the catalog or were to be',
  },
  {
    name: 'contractComplete',
    type: 'boolean',
    readFrom: 'contractWith',
    description:
      'Nothing is missing from the contract; of offered and retiring ones',
  },
  {
    name: 'missingContract',
    type: 'string-list',
    readFrom: 'contractWith',
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

/** Counts what the Team API says. */
function countSaid(
  name: string,
  unit: string,
  description: string,
): FactDeclaration {
  return { ...count(name, unit, description), ...SAID };
}

function count(
  name: string,
  unit: string,
  description: string,
): FactDeclaration {
  return { name, type: 'number', unit, description };
}
