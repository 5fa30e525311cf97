import { HttpAuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import express from 'express';
import { parseMapRequest } from './parseMapRequest';
import { createOpenApiRouter } from './schema/openapi/generated/router';
import { MapService } from './service/MapService';
import { OrgModelService } from './service/OrgModelService';

/** A drawing is opened by itself, too: nothing in it may run or load anything. */
const DRAWING_HEADERS = {
  'Cache-Control': 'private, no-cache',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  'X-Content-Type-Options': 'nosniff',
};

const CALLERS: { allow: ['user', 'service'] } = { allow: ['user', 'service'] };

export async function createRouter(options: {
  httpAuth: HttpAuthService;
  orgModel: OrgModelService;
  map: MapService;
}): Promise<express.Router> {
  const { httpAuth, orgModel, map } = options;
  const router = await createOpenApiRouter({
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

  router.get('/teams/:namespace/:name', async (req, res) => {
    const credentials = await httpAuth.credentials(req, CALLERS);
    const { at } = req.query;
    const { namespace, name } = req.params;
    const ref = stringifyEntityRef({ kind: 'group', namespace, name });
    res.json(await orgModel.getTeam({ ref, at }, { credentials }));
  });

  router.get('/map.svg', async (req, res) => {
    const credentials = await httpAuth.credentials(req, CALLERS);
    const { theme = 'light', ...query } = req.query;
    const request = { ...parseMapRequest(query), theme };
    const svg = await map.renderSvg(request, { credentials });
    res.set(DRAWING_HEADERS).type('image/svg+xml').send(svg);
  });

  router.get('/map.mmd', async (req, res) => {
    const credentials = await httpAuth.credentials(req, CALLERS);
    const request = parseMapRequest(req.query);
    const mermaid = await map.renderMermaid(request, { credentials });
    res.set(DRAWING_HEADERS).type('text/plain').send(mermaid);
  });

  return router;
}
