import {
  buildOrgModel,
  compareOrgModels,
  describeTeam,
  OrgDiff,
  OrgModel,
  OrgTeamDetails,
} from '@kumiki/backstage-plugin-team-topology-common';
import { nursery } from './entities';

/** The model of the small organisation on a day when one interaction is overdue. */
export function nurseryModel(at = '2024-12-01'): OrgModel {
  return buildOrgModel(nursery, { at });
}

/** What differs from the beginning of the year. */
export function nurseryDiff(): OrgDiff {
  return compareOrgModels(
    { ...nurseryModel('2024-01-01'), teams: [], boundaries: 'not-known' },
    nurseryModel(),
  );
}

/** A team of it. */
export function nurseryTeam(ref: string): OrgTeamDetails {
  const details = describeTeam(nurseryModel(), ref);
  if (!details) {
    throw new Error(`No ${ref} in the small organisation`);
  }
  return details;
}
