import { Places } from '../concurrency/Turns';
import { Stores } from '../database/createDatabaseStores';
import { CurrentScorecards } from '../scorecards/CurrentScorecards';
import { hashBadgeToken, isBadgeToken } from './badgeToken';
import { describeBadge } from './describeBadge';
import { drawBadge } from './drawBadge';

/**
 * Draws badges for whoever has the link, signed in or not: two statements for
 * each, a few at a time, and none for what cannot be a token.
 */
export class BadgePictures {
  readonly #scorecards: Pick<CurrentScorecards, 'readPublished'>;
  readonly #stores: Pick<Stores, 'badges'>;
  readonly #places = Places.create({
    atOnce: 4,
    waiting: 100,
    full: 'Too many badges are being drawn; try again in a moment',
  });

  static create(options: {
    scorecards: Pick<CurrentScorecards, 'readPublished'>;
    stores: Pick<Stores, 'badges'>;
  }): BadgePictures {
    return new BadgePictures(options);
  }

  private constructor(options: Parameters<typeof BadgePictures.create>[0]) {
    this.#scorecards = options.scorecards;
    this.#stores = options.stores;
  }

  /**
   * The picture as SVG; nothing where the badge is revoked or was never there,
   * where its entity is gone, and where its scorecard does not count any more.
   * @throws ServiceUnavailableError where too many wait
   */
  async draw(token: string): Promise<string | undefined> {
    if (!isBadgeToken(token)) {
      return undefined;
    }
    return await this.#places.take(async () => {
      const found = await this.#stores.badges.findStanding(
        hashBadgeToken(token),
      );
      if (!found) {
        return undefined;
      }
      const { scorecards } = await this.#scorecards.readPublished();
      const scorecard = scorecards.find(({ ref }) => ref === found.scorecard);
      if (scorecard?.entity.spec.lifecycle !== 'active') {
        return undefined;
      }
      const { title, levels } = scorecard.compiled;
      return drawBadge({ title, ...describeBadge(found, levels) });
    });
  }
}
