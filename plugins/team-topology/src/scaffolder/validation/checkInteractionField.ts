import {
  EntityProblem,
  KUMIKI_API_VERSION,
} from '@kumiki/backstage-plugin-team-topology-common';
import { interactionEditorSchema } from '../schemas';
import { InteractionSpec } from '../editor/InteractionSpec';
import { readSpec } from '../editor/readSpec';
import { tidySpec } from '../editor/tidySpec';
import { toFieldRef } from '../fieldRef';
import { checkInteractionRequest } from './checkInteractionRequest';
import { describeSpecProblem } from './describeSpecProblem';
import { entityValidator } from './entityValidator';
import { FieldCheck, FieldProblem } from './FieldCheck';

type EditorOptions = NonNullable<typeof interactionEditorSchema.uiOptionsType>;

/**
 * Refuses an interaction for what the catalog and the actions refuse it, and for
 * what the template asks besides. Of each part, the first problem is said.
 */
export const checkInteractionField: FieldCheck<EditorOptions> = async (
  value,
  options,
  world,
) => {
  const spec = tidySpec(readSpec(value));
  const [model, today, users] = await Promise.all([
    world.model(),
    world.today(),
    world.findEntities(usersIn(spec)),
  ]);
  const problems = [
    ...findSpecProblems(spec, today).map(problem => ({
      path: partOf(problem.field),
      message: describeSpecProblem(problem, { model, t: world.t }),
    })),
    ...checkInteractionRequest(spec, { model, users, options, t: world.t }),
  ];
  return firstOfEach(problems);
};

function findSpecProblems(
  spec: InteractionSpec,
  today: string | undefined,
): EntityProblem[] {
  const entity = {
    apiVersion: KUMIKI_API_VERSION,
    kind: 'TeamInteraction',
    metadata: { name: 'interaction' },
    spec: JSON.parse(JSON.stringify(spec)),
  };
  return entityValidator().findProblems(
    'TeamInteraction',
    entity,
    today === undefined ? undefined : { today },
  );
}

/** The part of the spec, from the place in the entity: `spec.to[1]` is `to`, `1`. */
function partOf(field: string): string[] {
  return field
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .slice(1);
}

function usersIn({ people = [] }: InteractionSpec): string[] {
  return people.flatMap(({ user }) => toFieldRef(user ?? '', 'user') ?? []);
}

function firstOfEach(problems: FieldProblem[]): FieldProblem[] {
  const seen = new Set<string>();
  return problems.filter(({ path }) => {
    const key = path.join('.');
    const isFirst = !seen.has(key);
    seen.add(key);
    return isFirst;
  });
}
