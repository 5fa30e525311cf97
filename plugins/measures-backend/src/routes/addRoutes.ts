import { ApiRouter } from '@backstage/backend-openapi-utils';
import { Caller } from '@kumiki/backend-audit';
import { SentRequest } from '@kumiki/backstage-plugin-measures-common';
import { spec } from '../schema/openapi/generated/router';
import { MeasuresBackendService } from '../service/MeasuresBackendService';
import { parseRef } from '../reads/parseRef';

/** A router that knows the specification. */
type MeasuresRouter = ApiRouter<typeof spec>;

/** What the routes need. */
export interface Routing {
  measures: MeasuresBackendService;
  /** Who asks. What they may do is decided further in. */
  readCaller(request: NonNullable<Caller['request']>): Promise<Caller>;
}

/** What is sent. */
export function addIngestRoutes(
  router: MeasuresRouter,
  { measures, readCaller }: Routing,
): void {
  router.post('/events', async (req, res) => {
    const caller = await readCaller(req);
    const body: unknown = req.body;
    res.json(await measures.sendEvents({ body }, caller));
  });

  router.post('/requests', async (req, res) => {
    const caller = await readCaller(req);
    const requests = req.body.requests as SentRequest[];
    res.json(await measures.sendRequests({ requests }, caller));
  });
}

/** What is known of deliveries. */
export function addDeliveryRoutes(
  router: MeasuresRouter,
  { measures, readCaller }: Routing,
): void {
  router.get('/entities/:kind/:namespace/:name/deliveries', async (req, res) => {
    const caller = await readCaller(req);
    const request = { ...req.params, ...req.query };
    res.json(await measures.getEntityDeliveries(request, caller));
  });

  router.get('/entities/:kind/:namespace/:name/deployments', async (req, res) => {
    const caller = await readCaller(req);
    const request = { ...req.params, ...req.query };
    res.json(await measures.listEntityDeployments(request, caller));
  });

  router.get('/deliveries', async (req, res) => {
    const caller = await readCaller(req);
    res.json(await measures.getDeliveries(req.query, caller));
  });

  router.get('/groups/:namespace/:name/before-after', async (req, res) => {
    const caller = await readCaller(req);
    const request = { ...req.params, ...req.query };
    res.json(await measures.getBeforeAfter(request, caller));
  });
}

/** What is known of golden paths, requests and the platform as a whole. */
export function addPlatformRoutes(
  router: MeasuresRouter,
  { measures, readCaller }: Routing,
): void {
  router.get('/templates/:namespace/:name/adoption', async (req, res) => {
    const caller = await readCaller(req);
    const request = { ...req.params, ...req.query };
    res.json(await measures.getTemplateAdoption(request, caller));
  });

  router.get('/requests', async (req, res) => {
    const caller = await readCaller(req);
    const { capability, from, to } = req.query;
    const request = {
      from,
      to,
      capability:
        capability &&
        parseRef(capability, {
          parameter: 'capability',
          defaultKind: 'capability',
        }),
    };
    res.json(await measures.getRequests(request, caller));
  });

  router.get('/sources', async (req, res) => {
    const caller = await readCaller(req);
    res.json(await measures.listSources({}, caller));
  });

  router.get('/platform', async (req, res) => {
    const caller = await readCaller(req);
    res.json(await measures.getPlatform(req.query, caller));
  });
}
