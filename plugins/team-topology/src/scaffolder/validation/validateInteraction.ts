import { ApiHolder } from '@backstage/core-plugin-api';
import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { InteractionSpec } from '../editor/InteractionSpec';
import { readSpec } from '../editor/readSpec';
import { tidySpec } from '../editor/tidySpec';
import { toFieldRef } from '../fieldRef';
import { interactionEditorSchema } from '../schemas';
import { addProblem } from './addProblem';
import { checkInteractionSpec } from './checkInteractionSpec';
import { formModel, formToday } from './formModel';
import { formWords } from './formWords';

/** Refuses an interaction that the catalog or common sense would refuse. */
export const validateInteraction: CustomFieldValidator<
  typeof interactionEditorSchema.TOutput,
  typeof interactionEditorSchema.uiOptionsType
> = async (data, field, { apiHolder, uiSchema }) => {
  if (data === undefined) {
    return;
  }
  const spec = tidySpec(readSpec(data));
  const [t, model, users, today] = await Promise.all([
    formWords(apiHolder),
    formModel(apiHolder),
    knownUsers(spec, apiHolder),
    formToday(apiHolder),
  ]);
  const problems = checkInteractionSpec(spec, {
    model,
    users,
    options: uiSchema?.['ui:options'] ?? {},
    today,
    t,
  });
  if (problems.length > 0) {
    // The scaffolder asks only the field itself whether it has an error.
    field.addError(t('fields.problem.editor'));
  }
  for (const { path, message } of problems) {
    addProblem(field, path.split('.'), message);
  }
};

async function knownUsers(
  { people = [] }: InteractionSpec,
  apiHolder: ApiHolder,
): Promise<ReadonlySet<string> | undefined> {
  const entityRefs = people.flatMap(
    ({ user }) => toFieldRef(user ?? '', 'user') ?? [],
  );
  try {
    const answer = await apiHolder.get(catalogApiRef)?.getEntitiesByRefs({
      entityRefs,
      fields: ['kind', 'metadata.name', 'metadata.namespace'],
    });
    return (
      answer &&
      new Set(entityRefs.filter((_, index) => Boolean(answer.items[index])))
    );
  } catch {
    return undefined;
  }
}
