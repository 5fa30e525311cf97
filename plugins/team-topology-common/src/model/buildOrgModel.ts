import { Entity } from '@backstage/catalog-model';
import { buildCapabilities } from './capabilities';
import { parseModelDate } from '../reading/days';
import { EntityIndex } from './EntityIndex';
import { buildEpochs } from './epochs';
import { buildFindings } from './findings';
import { buildInteractions } from './interactions';
import { buildOptOuts } from './optOuts';
import { OrgModel } from './OrgModel';
import { buildResponsibilities } from './responsibilities';
import { buildResponsibilityTree } from './responsibilityTree';
import { declarationsByTeam } from './teamApis';
import { buildTeams } from './teams';

/**
 * Builds the organisation at a date from what the catalog holds. The same
 * entities in any order give the same model. An entity that is not as its
 * kind should be is read as far as that is possible and never stops another.
 *
 * @param entities - Groups, Users, Components, TeamApis, TeamInteractions,
 *   Responsibilities, Capabilities and OptOuts; other kinds do no harm
 * @param options - `at` is the date of the model, `YYYY-MM-DD`
 * @throws InputError where `at` is not a date that exists
 * @public
 */
export function buildOrgModel(
  entities: readonly Entity[],
  options: { at: string },
): OrgModel {
  const at = parseModelDate(options.at, 'at');
  const index = EntityIndex.create(entities);
  const declarations = declarationsByTeam(index);
  const tree = buildResponsibilityTree(index);
  const { teams, groupings, unfounded } = buildTeams(index, declarations, at);
  return {
    at,
    teams,
    groupings,
    interactions: buildInteractions(index, { at, unfounded }),
    responsibilities: buildResponsibilities(index, tree, teams),
    capabilities: buildCapabilities(index),
    optOuts: buildOptOuts(index, at),
    findings: buildFindings(index, declarations, tree),
    epochs: buildEpochs(index, declarations),
    declared: index.isDeclared,
  };
}
