import { OrgChange, OrgRecords } from '../changes/OrgChange';
import { OrganisationRecords } from '../changes/recordsOf';

/**
 * What a change is about: its subject; the groups that hold it, take part in it,
 * offer it or keep it, before or after; and for an opt-out, the capability.
 *
 * @returns full, lower-case refs
 */
export function involvedIn(
  { subject, ref }: Pick<OrgChange, 'subject' | 'ref'>,
  records: readonly OrganisationRecords[],
): Set<string> {
  const involved = new Set([ref]);
  const add = (refs: readonly (string | undefined)[]) =>
    refs.forEach(it => it !== undefined && involved.add(it));
  for (const record of records) {
    switch (subject) {
      case 'responsibility':
        add(holdersOf(record.responsibility.get(ref)));
        break;
      case 'interaction': {
        const { parties } = record.interaction.get(ref) ?? {};
        add(parties ? [parties.from, ...parties.to] : []);
        break;
      }
      case 'capability':
        add([record.capability.get(ref)?.owner]);
        break;
      case 'optOut': {
        const { terms } = record.optOut.get(ref) ?? {};
        add([terms?.capability, terms?.maintainedBy]);
        break;
      }
      default:
    }
  }
  return involved;
}

function holdersOf(
  item: OrgRecords['responsibility'] | undefined,
): (string | undefined)[] {
  const { owner, acceptedBy = [], interim = [] } = item?.holders ?? {};
  return [owner, ...acceptedBy, ...interim.map(({ team }) => team)];
}
