import {
  CAPABILITY_VERDICTS,
  CapabilityVerdict,
  OrgCapability,
} from '@kumiki/backstage-plugin-team-topology-common';

/** The capabilities about which a platform says the same. */
export interface VerdictGroup {
  verdict: CapabilityVerdict;
  /** Sorted by title. */
  capabilities: OrgCapability[];
}

/** Groups what a platform says, what can be used first; empty groups are left out. */
export function byVerdict(
  capabilities: OrgCapability[],
  language: string,
): VerdictGroup[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const sorted = [...capabilities].sort(
    (a, b) => compare(a.title, b.title) || compare(a.ref, b.ref),
  );
  return CAPABILITY_VERDICTS.map(verdict => ({
    verdict,
    capabilities: sorted.filter(item => item.verdict === verdict),
  })).filter(group => group.capabilities.length > 0);
}
