import { ApiHolder } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { formModel, formToday } from './formModel';
import { formWords } from './formWords';
import { FormWorld } from './FieldCheck';

/** What a form knows, for the fields of one validation. */
export async function openFormWorld(options: {
  apiHolder: ApiHolder;
  formData: Readonly<Record<string, unknown>>;
}): Promise<FormWorld> {
  const { apiHolder, formData } = options;
  return {
    t: await formWords(apiHolder),
    model: () => formModel(apiHolder),
    today: () => formToday(apiHolder),
    findEntities: refs => findEntities(refs, apiHolder),
    siblingOf: name => formData[name],
  };
}

async function findEntities(
  entityRefs: string[],
  apiHolder: ApiHolder,
): Promise<ReadonlySet<string> | undefined> {
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
