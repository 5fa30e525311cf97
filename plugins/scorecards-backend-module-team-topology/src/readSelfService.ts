import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import {
  SelfService,
  TemplateRuns,
} from '@kumiki/backstage-plugin-team-topology-common';
import { createOwnClient } from './createOwnClient';
import { SELF_SERVICE_WEEKS } from './selfServiceFacts';

/** Shorter than a batch may take, so that the reason is a better one. */
const TIMEOUT_MS = 20_000;

/**
 * The template runs that the team-topology backend has counted, in one request
 * with the credentials of the plugin; nothing where there is no such backend.
 */
export async function readSelfService(options: {
  auth: AuthService;
  discovery: DiscoveryService;
}): Promise<SelfService | undefined> {
  const client = createOwnClient(options);
  try {
    return await client.getSelfService({
      weeks: SELF_SERVICE_WEEKS,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch (error) {
    if (isError(error) && error.statusCode === 404) {
      return undefined;
    }
    throw error;
  }
}

const WEEK_MS = 7 * 24 * 60 * 60_000;

/** Template runs, found by the ref of the template, capability or team that they are of. */
export class CollectedRuns {
  readonly #byRef: ReadonlyMap<string, TemplateRuns[]>;
  /** When they were read from the scaffolder, ISO 8601. */
  readonly collectedAt: string;
  /** How many weeks they are counted over, the current one among them. */
  readonly weeks: number;
  /** False where there are runs, and of none of them it is known for which team it was. */
  readonly areTeamsKnown: boolean;

  /** Nothing where nothing was ever collected: that is not zero runs. */
  static of(answer: SelfService | undefined): CollectedRuns | undefined {
    if (!answer?.collectedAt) {
      return undefined;
    }
    const { collectedAt, from, rows, to } = answer;
    const byRef = new Map<string, TemplateRuns[]>();
    for (const row of rows) {
      const { capabilities, team, template } = row;
      for (const ref of [template, ...capabilities, ...(team ? [team] : [])]) {
        const known = byRef.get(ref);
        if (known) {
          known.push(row);
        } else {
          byRef.set(ref, [row]);
        }
      }
    }
    const weeks = (Date.parse(to) - Date.parse(from)) / WEEK_MS + 1;
    return new CollectedRuns(byRef, {
      collectedAt,
      weeks: Math.round(weeks),
      areTeamsKnown: rows.length === 0 || rows.some(({ team }) => team),
    });
  }

  private constructor(
    byRef: ReadonlyMap<string, TemplateRuns[]>,
    collected: Pick<CollectedRuns, 'collectedAt' | 'weeks' | 'areTeamsKnown'>,
  ) {
    this.#byRef = byRef;
    this.collectedAt = collected.collectedAt;
    this.weeks = collected.weeks;
    this.areTeamsKnown = collected.areTeamsKnown;
  }

  of(ref: string): readonly TemplateRuns[] {
    return this.#byRef.get(ref) ?? [];
  }
}
