import { stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { Caller } from '@kumiki/backend-audit';
import {
  EntityFacts,
  EntityFactsReport,
  EntityProviderFacts,
  EntityRequest,
  FactProviderDeclaration,
  isoDurationToMilliseconds,
  WithheldFacts,
} from '@kumiki/backstage-plugin-scorecards-common';
import { entityFilter } from '@kumiki/backstage-plugin-team-topology-common';
import { listNamedRefs, readViewOf } from '../view/readView';
import { ScorecardsContext } from '../view/ScorecardsContext';

/** What the providers know about one entity. */
export async function getEntityFacts(
  context: ScorecardsContext,
  request: EntityRequest,
  caller: Caller,
): Promise<EntityFactsReport> {
  const { clock, declarations, stores } = context;
  const ref = stringifyEntityRef(request);
  const reading = stores.inputs.readInputs([ref]);
  const [view, [input]] = await Promise.all([
    readViewOf(context, [ref], caller, async () =>
      (await reading).flatMap(it => [...listNamedRefs(it, declarations.all)]),
    ),
    reading,
  ]);
  if (!input || !view.sees(ref)) {
    throw new NotFoundError(`No entity '${ref}'`);
  }
  const withheld = view.withheldFrom(input);
  const providers = declarations.all.flatMap(declaration => {
    const facts = input.facts.find(it => it.provider === declaration.id);
    return facts || entityFilter(declaration.appliesTo)(input.entity)
      ? [describeFacts(declaration, { known: facts, now: clock(), withheld })]
      : [];
  });
  return { entity: ref, providers };
}

/** What a provider knows about an entity: each declared fact, its age and what failed. */
function describeFacts(
  declaration: FactProviderDeclaration,
  options: {
    known: EntityFacts | undefined;
    now: Date;
    withheld: WithheldFacts;
  },
): EntityProviderFacts {
  const { known, now, withheld } = options;
  const { id, title, maxAge } = declaration;
  const { observedAt } = known ?? {};
  const pushedBy = known && withheld.pusherOf(known);
  const error = known && withheld.failureOf(known);
  const age = observedAt ? now.getTime() - Date.parse(observedAt) : Number.NaN;
  const ageMs = Number.isFinite(age) ? Math.max(0, age) : undefined;
  const limit = isoDurationToMilliseconds(maxAge) ?? 0;
  const stale = ageMs !== undefined && ageMs > limit;
  return {
    provider: id,
    title,
    observedAt,
    ageMs,
    stale,
    pushedBy,
    error,
    facts: declaration.facts.map(({ name, type, unit, description }) => ({
      name: `facts.${id}.${name}`,
      type,
      unit,
      description,
      ...(withheld.has(id, name)
        ? { withheld: true }
        : { value: known?.values[name] }),
      observedAt,
      ageMs,
      stale,
      pushedBy,
      error,
    })),
  };
}
