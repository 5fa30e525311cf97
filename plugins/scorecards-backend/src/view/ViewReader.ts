import { AuthService, UserInfoService } from '@backstage/backend-plugin-api';
import { listReferences } from '@kumiki/backstage-plugin-team-topology-common';
import { readRef } from '../catalog/readRef';
import { StoredScorecard } from '../database/scorecards/DatabaseScorecardStore';
import { Caller } from '@kumiki/backend-audit';
import {
  Published,
  PublishedScorecards,
} from '../scorecards/PublishedScorecards';
import { View } from './View';
import { Visibility } from './Visibility';
import { VisibleEntities } from './CatalogVisibleEntities';

/** What it takes to know what a caller sees. */
export interface ViewReaderOptions {
  auth: AuthService;
  published: PublishedScorecards;
  userInfo: UserInfoService;
  visibleEntities: VisibleEntities;
}

/** Finds out what a caller sees, in one statement. */
export class ViewReader {
  readonly #options: ViewReaderOptions;

  static create(options: ViewReaderOptions) {
    return new ViewReader(options);
  }

  private constructor(options: ViewReaderOptions) {
    this.#options = options;
  }

  /** Over the whole catalog. */
  async readView(caller: Caller): Promise<View> {
    const { published, visibleEntities } = this.#options;
    const [known, visibility] = await Promise.all([
      published.read(),
      visibleEntities.findAll(caller),
    ]);
    return await this.#toView(known, visibility, caller);
  }

  /**
   * Over some entities, the scorecards and what these name.
   *
   * @param listNamed - what else is named in what is to be shown; asked for
   * only where it depends on the caller
   */
  async readViewOf(
    refs: readonly string[],
    caller: Caller,
    listNamed: () => Promise<Iterable<string>> = async () => [],
  ): Promise<View> {
    const { published, visibleEntities } = this.#options;
    const known = await published.read();
    const { scorecards } = known;
    const visibility = await visibleEntities.findAmong(
      [...refs, ...scorecards.map(({ ref }) => ref)],
      caller,
      async () => [
        ...listReferences(scorecards.map(({ entity }) => entity)),
        ...(await listNamed()),
      ],
    );
    return await this.#toView(known, visibility, caller);
  }

  async #toView(
    { scorecards, oldestDueAt }: Published,
    visibility: Visibility,
    caller: Caller,
  ): Promise<View> {
    const candidates = scorecards.filter(
      ({ ref, entity }) =>
        visibility.sees(ref) && entity.spec.lifecycle !== 'retired',
    );
    const hasDrafts = candidates.some(isDraft);
    const groups = hasDrafts ? await this.#ownershipRefs(caller) : new Set();
    return View.create({
      visibility,
      oldestDueAt,
      scorecards: candidates.filter(
        scorecard =>
          !isDraft(scorecard) ||
          groups.has(
            readRef(scorecard.entity.spec.owner, scorecard.entity, 'group'),
          ),
      ),
    });
  }

  /** The caller and the groups that the caller acts for; none for a service. */
  async #ownershipRefs({ credentials }: Caller): Promise<Set<unknown>> {
    const { auth, userInfo } = this.#options;
    if (!auth.isPrincipal(credentials, 'user')) {
      return new Set();
    }
    const { ownershipEntityRefs } = await userInfo.getUserInfo(credentials);
    return new Set(
      ownershipEntityRefs.map(ref => ref.toLocaleLowerCase('en-US')),
    );
  }
}

function isDraft({ entity }: StoredScorecard): boolean {
  return entity.spec.lifecycle === 'draft';
}
