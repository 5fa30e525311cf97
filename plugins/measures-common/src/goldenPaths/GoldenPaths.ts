/**
 * The share of the components of a template version that have no deployment
 * yet, at a time after they were generated.
 * @public
 */
export interface SurvivalStep {
  /** Seconds since the component was generated. */
  seconds: number;
  /** From 1, where none has been deployed, to 0. */
  share: number;
  /** How many were still being waited for just before. */
  atRisk: number;
  /** How many had their first deployment then. */
  deployed: number;
}

/**
 * How long the components of one template version take to their first
 * deployment. Components without one count for as long as they were watched.
 * @public
 */
export interface SurvivalCurve {
  /** The version of the template; absent where the components name none. */
  version?: string;
  /** How many components. */
  n: number;
  deployed: number;
  /** Still without a deployment. */
  open: number;
  /** Generated before deployments were reported, or at an unknown time; they count nowhere else. */
  notKnown: number;
  /** When half of them had a deployment, in seconds; `null` where that is not reached. */
  medianSeconds: number | null;
  steps: SurvivalStep[];
}

/**
 * How many components had which version of a template at the end of a day.
 * @public
 */
export interface AdoptionPoint {
  /** `YYYY-MM-DD` in the organisation. */
  day: string;
  /** Components by version, the empty text for those that name none. */
  versions: Record<string, number>;
}

/**
 * How a template is used.
 * @public
 */
export interface TemplateAdoption {
  /** The full, lower-case ref of the template. */
  template: string;
  /** One point for each day on which something changed, from the first to the last day. */
  adoption: AdoptionPoint[];
  survival: SurvivalCurve[];
}
