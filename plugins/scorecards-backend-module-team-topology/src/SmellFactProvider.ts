import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { isError } from '@backstage/errors';
import {
  CollectedFacts,
  CollectRequest,
  FactProvider,
} from '@kumiki/backstage-plugin-scorecards-node';
import {
  OrgTeam,
  ReportedSmell,
  SmellReport,
} from '@kumiki/backstage-plugin-team-topology-common';
import { createOwnClient } from './createOwnClient';
import { SharedRead } from './SharedRead';
import { describeSmells, smellFacts } from './smellFacts';

/** Shorter than a batch may take, so that the reason is a better one. */
const TIMEOUT_MS = 20_000;

/** The smells of the whole organisation, by the ref of the team that they concern. */
interface ReadSmells {
  report: SmellReport;
  teams: ReadonlyMap<string, OrgTeam>;
  byTeam: ReadonlyMap<string, readonly ReportedSmell[]>;
  readAt: Date;
}

/** Says how many smells concern a team. */
export class SmellFactProvider implements FactProvider {
  readonly declaration = smellFacts;
  /** All smells are read in any case, and the rest is counting. */
  readonly batchSize = 1_000;
  readonly #smells: SharedRead<ReadSmells | undefined>;

  static create(options: { auth: AuthService; discovery: DiscoveryService }) {
    return new SmellFactProvider(SharedRead.create(() => readSmells(options)));
  }

  private constructor(smells: SharedRead<ReadSmells | undefined>) {
    this.#smells = smells;
  }

  async collect({
    entities,
    signal,
  }: CollectRequest): Promise<CollectedFacts[]> {
    signal.throwIfAborted();
    const read = await this.#smells.read();
    signal.throwIfAborted();
    return entities.map(entity => {
      const ref = stringifyEntityRef(entity);
      const team = read?.teams.get(ref);
      return {
        entity: ref,
        values:
          read && team
            ? describeSmells(team, {
                report: read.report,
                smells: read.byTeam.get(ref) ?? [],
              })
            : {},
        observedAt: read?.readAt.toISOString(),
      };
    });
  }
}

/** Nothing where there is no such backend. */
async function readSmells(
  options: Parameters<typeof createOwnClient>[0],
): Promise<ReadSmells | undefined> {
  const client = createOwnClient(options);
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const readAt = new Date();
  try {
    const [model, report] = await Promise.all([
      client.getModel({ signal }),
      client.getSmells({ signal }),
    ]);
    const teams = model.teams.filter(({ isGrouping }) => !isGrouping);
    const byTeam = new Map<string, ReportedSmell[]>();
    for (const smell of report.smells) {
      for (const team of smell.teams) {
        const known = byTeam.get(team);
        if (known) {
          known.push(smell);
        } else {
          byTeam.set(team, [smell]);
        }
      }
    }
    return {
      ...{ report, byTeam, readAt },
      teams: new Map(teams.map(team => [team.ref, team])),
    };
  } catch (error) {
    if (isError(error) && error.statusCode === 404) {
      return undefined;
    }
    throw error;
  }
}
