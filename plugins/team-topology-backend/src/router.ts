import { stringifyEntityRef } from '@backstage/catalog-model';
import { CustomErrorBase } from '@backstage/errors';
import { describeGroup } from '@kumiki/backstage-plugin-team-topology-common';
import { tellOutage } from '@kumiki/backend-database';
import express, { ErrorRequestHandler, RequestHandler } from 'express';
import { HttpAuthService } from '@backstage/backend-plugin-api';
import { Audit } from '@kumiki/backend-audit';
import { parseMapRequest, refuseStructuredQuery } from './parseRequest';
import {
  addAnswerRoutes,
  addCapabilityRoutes,
  addChoiceRoutes,
  addDiffRoutes,
  addDraftRoutes,
  addHistoryRoutes,
  CALLERS,
  DRAWING_HEADERS,
  RouteOptions,
} from './addRoutes';
import { addSmellRoutes } from './smells/addSmellRoutes';
import { createOpenApiRouter } from './schema/openapi/generated/router';

/** A need of 200 characters, each of them escaped. */
const BODY_LIMIT = '4kb';

/** As much YAML as is read, each of its characters escaped or not; see `DOCUMENT_LIMITS`. */
const DOCUMENTS_LIMIT = '600kb';

/** The routes that take catalog files, or the changes of a draft. */
const TAKE_MUCH = /^\/(diff|diff\.md|drafts(\/[^/]+)?|draft-preview)$/;

const readSmall = readUpTo(BODY_LIMIT);
const readLarge = readUpTo(DOCUMENTS_LIMIT);

const readBody: RequestHandler = (request, response, next) =>
  (TAKE_MUCH.test(request.path) ? readLarge : readSmall)(
    request,
    response,
    next,
  );

/** Answers 413, and says how much would have been read. */
class BodyTooLargeError extends CustomErrorBase {
  name = 'BodyTooLargeError' as const;
  readonly statusCode = 413;
}

/** Says how much is read, where that is the reason. */
function readUpTo(limit: string): RequestHandler {
  const read = express.json({ limit });
  return (request, response, next) =>
    read(request, response, (error?: unknown) => {
      const isTooLarge =
        error instanceof Error &&
        'type' in error &&
        error.type === 'entity.too.large';
      next(
        isTooLarge
          ? new BodyTooLargeError(
              `The body of the request has more than ${limit}`,
            )
          : error,
      );
    });
}

/** The routes, as the specification has them. */
export async function createRouter(
  options: RouteOptions,
): Promise<express.Router> {
  const { httpAuth, orgModel, map } = options;
  const router = await createOpenApiRouter({
    middleware: [refuseStructuredQuery],
    validatorOptions: {
      validateRequests: {
        allowUnknownQueryParameters: false,
        coerceTypes: true,
      },
    },
  });

  router.get('/model', async (req, res) => {
    const credentials = await httpAuth.credentials(req, CALLERS);
    const { at } = req.query;
    res.json(await orgModel.getModel({ at }, { credentials }));
  });

  router.get('/today', async (req, res) => {
    const credentials = await httpAuth.credentials(req, CALLERS);
    res.json(await orgModel.getToday({ credentials }));
  });

  router.get('/teams/:namespace/:name', async (req, res) => {
    const credentials = await httpAuth.credentials(req, CALLERS);
    const { at } = req.query;
    const { namespace, name } = req.params;
    const ref = stringifyEntityRef({ kind: 'group', namespace, name });
    res.json(await orgModel.getTeam({ ref, at }, { credentials }));
  });

  router.get('/groups/:namespace/:name', async (req, res) => {
    const credentials = await httpAuth.credentials(req, CALLERS);
    const { at } = req.query;
    const { namespace, name } = req.params;
    const ref = stringifyEntityRef({ kind: 'group', namespace, name });
    const model = await orgModel.getModel({ at }, { credentials });
    res.json(describeGroup(model, ref));
  });

  router.get('/map.svg', async (req, res) => {
    const credentials = await httpAuth.credentials(req, CALLERS);
    const { theme = 'light', load = false, ...query } = req.query;
    const request = {
      ...parseMapRequest(query),
      theme,
      ...(load && { load }),
    };
    const svg = await map.renderSvg(request, { credentials });
    res.set(DRAWING_HEADERS).type('image/svg+xml').send(svg);
  });

  router.get('/map.mmd', async (req, res) => {
    const credentials = await httpAuth.credentials(req, CALLERS);
    const request = parseMapRequest(req.query);
    const mermaid = await map.renderMermaid(request, { credentials });
    res.set(DRAWING_HEADERS).type('text/plain').send(mermaid);
  });

  addDiffRoutes(router, options);
  addDraftRoutes(router, options);
  addAnswerRoutes(router, options);
  addCapabilityRoutes(router, options);
  addHistoryRoutes(router, options);
  addChoiceRoutes(router, options);
  addSmellRoutes(router, options);

  router.use(auditRefusals(options));
  router.use(tellOutage);
  // Around the validated router, which would make a 400 of a body that is too large.
  return express.Router().use(readBody, router);
}

/** Tells the auditor of every read that is refused; a write tells of itself. */
function auditRefusals(options: {
  audit: Audit;
  httpAuth: HttpAuthService;
}): ErrorRequestHandler {
  const { audit, httpAuth } = options;
  return (error, request, _response, next) => {
    const tell = async () => {
      const credentials = await httpAuth.credentials(request, CALLERS);
      const queryType = request.path.split('/')[1];
      await audit.tellRefusal(error, { credentials, request }, { queryType });
    };
    // Whether the auditor hears of it or not, it is refused.
    tell().then(
      () => next(error),
      () => next(error),
    );
  };
}
