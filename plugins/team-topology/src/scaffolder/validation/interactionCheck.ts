import { ApiHolder } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { InteractionSpec } from '../editor/InteractionSpec';
import { readSpec } from '../editor/readSpec';
import { tidySpec } from '../editor/tidySpec';
import { toFieldRef } from '../fieldRef';
import { checkInteractionSpec } from './checkInteractionSpec';
import { FieldCheck } from './FieldCheck';
import { formModel, formToday } from './formModel';

/** Refuses an interaction that the catalog or common sense would refuse. */
export const interactionCheck: FieldCheck = async (
  value,
  { apiHolder, options, t },
) => {
  const spec = tidySpec(readSpec(value));
  const [model, users, today] = await Promise.all([
    formModel(apiHolder),
    knownUsers(spec, apiHolder),
    formToday(apiHolder),
  ]);
  return checkInteractionSpec(spec, { model, users, options, today, t }).map(
    ({ path, message }) => ({ path: path.split('.'), message }),
  );
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
