import { IndexedEntity } from './EntityIndex';
import { finding } from './finding';
import { OrgFinding } from './OrgModel';
import { toFullRef } from '../reading/refs';
import { teamOf } from './teamApis';
import { asList, asRecord, asRecords, asText } from '../reading/values';

/** What a TeamApi says about one responsibility and that cannot be meant. */
export function contradictions(teamApi: IndexedEntity): OrgFinding[] {
  const { spec, namespace: defaultNamespace } = teamApi;
  const refOf = (value: unknown, defaultKind: string) =>
    toFullRef(value, { defaultKind, defaultNamespace });
  const accepted = new Set(
    asRecords(spec.does).map(item =>
      refOf(item.responsibility, 'responsibility'),
    ),
  );
  const team = teamOf(teamApi);
  return asList(spec.doesNot).flatMap((item, position) => {
    const field = `spec.doesNot[${position}]`;
    const responsibility = asText(asRecord(item)?.responsibility);
    const handOffTo = asText(asRecord(item)?.handOffTo);
    const declined = refOf(responsibility, 'responsibility');
    const target = refOf(handOffTo, 'group');
    const found: OrgFinding[] = [];
    if (responsibility && declined && accepted.has(declined)) {
      found.push(
        finding('accepts-and-declines', teamApi, {
          field: `${field}.responsibility`,
          value: responsibility,
        }),
      );
    }
    if (handOffTo && target && target === team) {
      found.push(
        finding('hand-off-to-itself', teamApi, {
          field: `${field}.handOffTo`,
          value: handOffTo,
        }),
      );
    }
    return found;
  });
}
