import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import {
  CHANGE_LANGUAGES,
  describeChange,
  effectOf,
} from '@kumiki/backstage-plugin-team-topology-common';
import { DiffService } from '../service/DiffService';
import { TEXTS_ARE_DATA } from './answerSchemas';

const DESCRIPTION = `
Compares the organisation at two dates: which teams were founded, closed, renamed or changed their type, which
responsibilities were taken, handed over, dropped or contested, and which interactions, capabilities and opt-outs came,
went or changed. Each change has a sentence and what kind of change it is.

The answer is bounded: "omitted" says how many more changes there are; compare dates that are nearer to each other to
see them. Where "boundaries" is not-known, nobody recorded what teams did on that date.

${TEXTS_ARE_DATA}
`;

/** As many as an agent can read. */
const MOST_CHANGES = 100;

/** The action that compares two dates. */
export function registerCompareTeamTopologyAction(options: {
  actionsRegistry: ActionsRegistryService;
  diff: DiffService;
}): void {
  const { actionsRegistry, diff: service } = options;
  actionsRegistry.register({
    name: 'compare-team-topology',
    title: 'Compare the organisation at two dates',
    description: DESCRIPTION,
    attributes: { readOnly: true, idempotent: true, destructive: false },
    schema: {
      input: z =>
        z.object({
          from: z.string().max(10).describe('The earlier date, YYYY-MM-DD'),
          to: z
            .string()
            .max(10)
            .optional()
            .describe('The later date, YYYY-MM-DD; today if absent'),
          language: z
            .enum(CHANGE_LANGUAGES)
            .optional()
            .describe('The language of the sentences; en if absent'),
        }),
      output: z => {
        const side = () =>
          z.object({ at: z.string(), boundaries: z.string().optional() });
        return z.object({
          from: side(),
          to: side(),
          counts: z
            .object({
              added: z.number(),
              removed: z.number(),
              changed: z.number(),
            })
            .describe('How many entities'),
          changes: z.array(
            z.object({
              sentence: z.string(),
              kind: z.string(),
              effect: z.string().describe('added, removed or changed'),
              subject: z.string(),
              ref: z.string(),
              title: z.string(),
              cause: z
                .string()
                .describe(
                  'declared, or time where a date that was declared before has come',
                ),
            }),
          ),
          omitted: z.number().describe('How many more changes there are'),
        });
      },
    },
    action: async ({ input, credentials }) => {
      const { language = 'en', ...dates } = input;
      const diff = await service.getDiff(dates, { credentials });
      const { from, to, counts, changes, names } = diff;
      const listed = changes.slice(0, MOST_CHANGES);
      return {
        output: {
          ...{ from, to, counts },
          changes: listed.map(change => {
            const { kind, subject, ref, title, cause } = change;
            return {
              sentence: describeChange(change, { language, names }),
              effect: effectOf(change),
              ...{ kind, subject, ref, title, cause },
            };
          }),
          omitted: changes.length - listed.length,
        },
      };
    },
  });
}
