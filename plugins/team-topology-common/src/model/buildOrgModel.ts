import { Entity } from '@backstage/catalog-model';
import { FilterPredicate } from '@backstage/filter-predicates';
import { parseModelDate } from '../reading/days';
import { entityFilter } from '../reading/refs';
import { datesOf } from '../history/datesOf';
import { buildCapabilities } from './capabilities';
import { inferDependencies } from './dependencies';
import { EntityIndex } from './EntityIndex';
import { buildEpochs } from './epochs';
import { buildFindings } from './findings/findings';
import { buildGroupTree } from './groupings';
import { buildInteractions, withLaterInteractions } from './interactions';
import { buildOptOuts } from './optOuts';
import { OrgModel, PastBasis } from './OrgModel';
import { buildResponsibilities } from './responsibilities';
import { buildResponsibilityTree } from './responsibilityTree';
import { goneTeamsAt, readDeclarations } from './teamApis';
import { buildTeams } from './teams';

/**
 * How a model is built.
 * @public
 */
export interface OrgModelOptions {
  /** The date of the model, `YYYY-MM-DD`. */
  at: string;
  /**
   * The day on which the entities were read, `YYYY-MM-DD`; `at` where it is
   * absent. What teams do is declared for that day, and not known of an
   * earlier one, unless `past` says where the entities come from.
   */
  today?: string;
  /** Where the entities are those of a past date. */
  past?: {
    basis: Exclude<PastBasis, 'not-known'>;
    /** Kinds, in lower case, of which nothing is known for that date. */
    unknownKinds: ReadonlySet<string>;
  };
  /**
   * Whether people and components are among the entities; true where it is
   * absent. Where they are not, nothing is counted, inferred or found.
   */
  isCounted?: boolean;
  /** Which Groups are teams, besides those that are described or interact; all where it is absent. */
  teams?: FilterPredicate;
}

/**
 * Builds the organisation at a date from what the catalog holds. The same
 * entities in any order give the same model. An entity that is not as its
 * kind should be is read as far as that is possible and never stops another.
 *
 * @param entities - Groups, Users, Components, TeamApis, TeamInteractions,
 *   Responsibilities, Capabilities and OptOuts; other kinds do no harm
 * @param options - the date, and what else the catalog does not say
 * @throws InputError where `at` is not a date that exists
 * @public
 */
export function buildOrgModel(
  entities: readonly Entity[],
  options: OrgModelOptions,
): OrgModel {
  const at = parseModelDate(options.at, 'at');
  const isPast = options.today !== undefined && at < options.today;
  const { past, isCounted: isAnyCounted = true } = options;
  const isNotKnown = isPast && !past;
  const index = EntityIndex.create(
    isNotKnown ? entities.map(entity => datesOf(entity)) : entities,
  );
  const isCounted = (kind: string) =>
    isAnyCounted && !isNotKnown && !past?.unknownKinds.has(kind);
  const declarations = readDeclarations(index);
  const tree = buildResponsibilityTree(index);
  const groups = buildGroupTree(
    index,
    declarations,
    options.teams === undefined ? undefined : entityFilter(options.teams),
  );
  const { teams, groupings, laterTeams } = buildTeams(index, declarations, {
    tree: groups,
    at,
    counts: { members: isCounted('user'), components: isCounted('component') },
  });
  const later = new Set(laterTeams.map(({ ref }) => ref));
  const interactions = buildInteractions(index, { at, unfounded: later });
  return {
    at,
    ...(isPast && { boundaries: past?.basis ?? 'not-known' }),
    teams,
    groupings,
    laterTeams: withLaterInteractions(laterTeams, index, at),
    interactions,
    ...(!isPast &&
      isAnyCounted && {
        dependencies: inferDependencies(index, { teams, interactions }),
      }),
    responsibilities: buildResponsibilities(index, tree, {
      teams,
      gone: goneTeamsAt(index, declarations, at),
      isNotKnown,
    }),
    capabilities: isNotKnown
      ? []
      : buildCapabilities(index, {
          areComponentsKnown: !past?.unknownKinds.has('component'),
        }),
    optOuts: buildOptOuts(index, at),
    findings: isAnyCounted
      ? buildFindings(index, { declarations, tree, groups, isNotKnown })
      : [],
    epochs: buildEpochs(index, declarations),
    declared: index.isDeclared,
  };
}
