import { NotFoundError } from '@backstage/errors';
import { createHash } from 'node:crypto';
import { BadgePictures } from '../badges/BadgePictures';
import { parseRef } from '../service/parseRefs';
import { Routing, ScorecardsRouter } from './addRoutes';

/** A picture may be as old as that, in seconds, also after it was revoked. */
const MAX_AGE = 300;

/** Badges, for those who manage them. */
export function addBadgeRoutes(
  router: ScorecardsRouter,
  { readCaller, scorecards }: Routing,
): void {
  router.get('/entities/:kind/:namespace/:name/badges', async (req, res) => {
    const caller = await readCaller(req);
    const { kind, namespace, name } = req.params;
    const request = { kind, namespace, name };
    res.json(await scorecards.getEntityBadges(request, caller));
  });

  router.post('/entities/:kind/:namespace/:name/badges', async (req, res) => {
    const caller = await readCaller(req);
    const { kind, namespace, name } = req.params;
    const scorecard = parseRef(req.body.scorecard, {
      parameter: 'scorecard',
      defaultKind: 'scorecard',
    });
    const request = { kind, namespace, name, scorecard };
    res.status(201).json(await scorecards.createBadge(request, caller));
  });

  router.post(
    '/entities/:kind/:namespace/:name/badges/:id/revocation',
    async (req, res) => {
      const caller = await readCaller(req);
      const { kind, namespace, name, id } = req.params;
      const request = { kind, namespace, name, id };
      res.json(await scorecards.revokeBadge(request, caller));
    },
  );
}

/** The picture of a badge, for whoever has the link. */
export function addBadgePictureRoute(
  router: ScorecardsRouter,
  { badges }: { badges: Pick<BadgePictures, 'draw'> },
): void {
  router.get('/badges/:token.svg', async (req, res) => {
    const picture = await badges.draw(req.params.token);
    if (picture === undefined) {
      throw new NotFoundError('No such badge');
    }
    const digest = createHash('sha256').update(picture).digest('base64url');
    res
      .set({
        'Cache-Control': `public, max-age=${MAX_AGE}`,
        // It is opened by whoever likes, and has nothing to run or to load.
        'Content-Security-Policy': "default-src 'none'",
        'Cross-Origin-Resource-Policy': 'cross-origin',
        'X-Content-Type-Options': 'nosniff',
        ETag: `"${digest}"`,
      })
      .type('image/svg+xml')
      .send(picture);
  });
}
