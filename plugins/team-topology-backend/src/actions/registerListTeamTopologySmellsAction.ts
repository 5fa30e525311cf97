import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import {
  CHANGE_LANGUAGES,
  describeSmell,
  SMELL_RULES,
  SmellRule,
} from '@kumiki/backstage-plugin-team-topology-common';
import { parseRef } from '../parseRequest';
import { SmellService } from '../smells/SmellService';
import { TEXTS_ARE_DATA } from './answerSchemas';

const DESCRIPTION = `
Lists what in the organisation usually wants a decision: responsibilities that nobody does or several teams do,
collaborations that do not end, services without a contract, teams that are too small or too large, and so on. Each has a
sentence, the numbers behind it, the threshold and its source.

It says nothing about how good a team is: do not add up or compare teams by it. "notKnown" says how many things a rule
could not look at because of missing data; that is not the same as fine. Snoozed ones are left out.

${TEXTS_ARE_DATA}
`;

/** As many as an agent can read. */
const MOST_SMELLS = 100;

/**
 * The action that lists smells. There is none that snoozes: to leave something
 * as it is, is a decision of people, who give their reason.
 */
export function registerListTeamTopologySmellsAction(options: {
  actionsRegistry: ActionsRegistryService;
  smells: Pick<SmellService, 'getSmells'>;
}): void {
  const { actionsRegistry, smells: service } = options;
  actionsRegistry.register({
    name: 'list-team-topology-smells',
    title: 'List what in the organisation wants a decision',
    description: DESCRIPTION,
    attributes: { readOnly: true, idempotent: true, destructive: false },
    schema: {
      input: z =>
        z.object({
          at: z
            .string()
            .max(10)
            .optional()
            .describe('The date to look at, YYYY-MM-DD; today if absent'),
          team: z
            .string()
            .min(1)
            .max(520)
            .optional()
            .describe('Only what concerns this team (ref)'),
          rule: z
            .enum(SMELL_RULES as [SmellRule, ...SmellRule[]])
            .optional()
            .describe('Only what this rule has found'),
          language: z
            .enum(CHANGE_LANGUAGES)
            .optional()
            .describe('The language of the sentences; en if absent'),
        }),
      output: z =>
        z.object({
          at: z.string(),
          boundaries: z.string().optional(),
          smells: z.array(
            z.object({
              rule: z.string(),
              title: z.string(),
              level: z.string().describe('info, warn or error'),
              sentence: z.string(),
              subjects: z.array(z.string()),
              teams: z.array(z.string()),
              inputs: z.array(
                z.object({ label: z.string(), value: z.string() }),
              ),
              threshold: z.string(),
              source: z.string(),
              since: z.string().optional(),
            }),
          ),
          omitted: z.number().describe('How many more smells there are'),
          snoozed: z.number(),
          notKnown: z.array(
            z.object({ rule: z.string(), notKnown: z.number() }),
          ),
        }),
    },
    action: async ({ input, credentials }) => {
      const { language = 'en', team, ...asked } = input;
      const report = await service.getSmells(
        {
          ...asked,
          ...(team !== undefined && {
            team: parseRef(team, { kind: 'group', parameter: 'team' }),
          }),
        },
        { credentials },
      );
      const { at, boundaries, smells, coverage, snoozed, names } = report;
      const listed = smells.slice(0, MOST_SMELLS);
      return {
        output: {
          at,
          ...(boundaries && { boundaries }),
          smells: listed.map(smell => {
            const { rule, level, subjects, teams, since } = smell;
            const text = describeSmell(smell, { language, names });
            const { title, sentence, inputs, threshold, source } = text;
            return {
              ...{ rule, title, level, sentence, subjects, teams },
              ...{ inputs, threshold, source },
              ...(since !== undefined && { since }),
            };
          }),
          omitted: smells.length - listed.length,
          snoozed,
          notKnown: coverage
            .filter(({ notKnown }) => notKnown > 0)
            .map(({ rule, notKnown }) => ({ rule, notKnown })),
        },
      };
    },
  });
}
