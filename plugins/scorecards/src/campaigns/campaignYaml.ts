import { CampaignEntity } from '@kumiki/backstage-plugin-scorecards-common';
import { parse } from 'yaml';

/** A campaign to begin with, as somebody would write it. */
export const CAMPAIGN_EXAMPLE = `apiVersion: kumiki.dev/v1alpha1
kind: Campaign
metadata:
  name: write-docs
  title: Docs for every service
spec:
  owner: sre
  scorecard: production-readiness
  target: { level: bronze }
  starts: 2027-01-11
  due: 2027-03-31
  lifecycle: draft
`;

/**
 * Parses the text of the editor. Whether it is a valid campaign is for the backend
 * to say; here it is enough that it claims to be one.
 */
export function parseCampaignYaml(text: string): {
  campaign?: CampaignEntity;
  /** The syntax error of the YAML, where that is the problem. */
  message?: string;
} {
  try {
    const value: unknown = parse(text);
    return isCampaign(value) ? { campaign: value } : {};
  } catch (error) {
    return { message: error instanceof Error ? error.message : String(error) };
  }
}

function isCampaign(value: unknown): value is CampaignEntity {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    value.kind === 'Campaign'
  );
}
