import { HttpAuthService } from '@backstage/backend-plugin-api';
import { ApiRouter } from '@backstage/backend-openapi-utils';
import { Audit } from '@kumiki/backend-audit';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { spec } from './schema/openapi/generated/router';
import { CapabilityService } from './service/CapabilityService';
import { ChangesService } from './service/ChangesService';
import { ChoicesService } from './service/ChoicesService';
import { DiffService } from './service/DiffService';
import { DraftService } from './drafts/DraftService';
import { MapService } from './service/MapService';
import { NeedService } from './needs/NeedService';
import { OrgModelService } from './service/OrgModelService';
import { RouteService } from './service/RouteService';
import { SelfServiceService } from './selfService/SelfServiceService';
import { TimelineService } from './service/TimelineService';
import { SmellService } from './smells/SmellService';
import { parseAnyRef, parseRef, parseRefOf } from './parseRequest';

/** A router that knows the specification. */
type TeamTopologyRouter = ApiRouter<typeof spec>;

export interface RouteOptions {
  audit: Audit;
  changes: ChangesService;
  diff: DiffService;
  drafts: DraftService;
  httpAuth: HttpAuthService;
  orgModel: OrgModelService;
  map: MapService;
  routes: RouteService;
  needs: NeedService;
  capabilities: CapabilityService;
  choices: ChoicesService;
  selfService: SelfServiceService;
  timeline: TimelineService;
  smells: SmellService;
}

/** What is opened by itself: nothing in it may run or load anything. */
export const DRAWING_HEADERS = {
  'Cache-Control': 'private, no-cache',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  'X-Content-Type-Options': 'nosniff',
};

/** Who may call. What they may do is decided further in. */
export const CALLERS: { allow: ['user', 'service'] } = {
  allow: ['user', 'service'],
};

/** The differences between two dates. */
export function addDiffRoutes(
  router: TeamTopologyRouter,
  { diff, httpAuth }: RouteOptions,
): void {
  router.get('/diff', async (req, res) => {
    const credentials = await httpAuth.credentials(req, CALLERS);
    const { from, to } = req.query;
    res.json(await diff.getDiff({ from, to }, { credentials }));
  });

  router.get('/diff.md', async (req, res) => {
    const credentials = await httpAuth.credentials(req, CALLERS);
    const { from, to, language } = req.query;
    const markdown = await diff.renderMarkdown(
      { from, to, language },
      { credentials },
    );
    res.set(DRAWING_HEADERS).type('text/markdown').send(markdown);
  });

  router.post('/diff', async (req, res) => {
    const credentials = await httpAuth.credentials(req, CALLERS);
    res.json(
      await diff.getProposedDiff(readProposal(req.body), { credentials }),
    );
  });

  router.post('/diff.md', async (req, res) => {
    const credentials = await httpAuth.credentials(req, CALLERS);
    const { language } = req.body;
    const markdown = await diff.renderProposedMarkdown(
      { ...readProposal(req.body), language },
      { credentials },
    );
    res.set(DRAWING_HEADERS).type('text/markdown').send(markdown);
  });
}

function readProposal(body: { documents: string; remove?: string[] }) {
  const { documents, remove = [] } = body;
  return {
    documents,
    remove: remove.map(ref => parseAnyRef(ref, 'remove')),
  };
}

/** Who does this? What do I use for this? And what nobody could answer. */
export function addAnswerRoutes(
  router: TeamTopologyRouter,
  { httpAuth, needs, routes }: RouteOptions,
): void {
  router.get('/route', async (req, res) => {
    const credentials = await httpAuth.credentials(req, CALLERS);
    const { at, from, responsibility } = req.query;
    const request = {
      at,
      responsibility: parseRef(responsibility, {
        kind: 'responsibility',
        parameter: 'responsibility',
      }),
      from:
        from === undefined
          ? undefined
          : parseRef(from, { kind: 'group', parameter: 'from' }),
    };
    res.json(await routes.getRoute(request, { credentials }));
  });

  router.get('/golden-paths', async (req, res) => {
    const credentials = await httpAuth.credentials(req, CALLERS);
    const { need, limit } = req.query;
    res.json(await needs.findGoldenPath({ need, limit }, { credentials }));
  });

  // The same, where nobody wants what is asked in the log of a proxy.
  router.post('/golden-paths', async (req, res) => {
    const credentials = await httpAuth.credentials(req, CALLERS);
    const { need, limit } = req.body;
    res.json(await needs.findGoldenPath({ need, limit }, { credentials }));
  });

  router.post('/unanswered-needs', async (req, res) => {
    const credentials = await httpAuth.credentials(req, CALLERS);
    const { need } = req.body;
    await needs.reportUnansweredNeed({ need }, { credentials, request: req });
    res.status(204).end();
  });

  router.get('/unanswered-needs', async (req, res) => {
    const credentials = await httpAuth.credentials(req, CALLERS);
    res.json(await needs.listUnansweredNeeds({ credentials }));
  });
}

/** What a capability is used for, and how its templates run. */
export function addCapabilityRoutes(
  router: TeamTopologyRouter,
  { capabilities, httpAuth, selfService }: RouteOptions,
): void {
  router.get('/capabilities/:namespace/:name', async (req, res) => {
    const credentials = await httpAuth.credentials(req, CALLERS);
    const { namespace, name } = req.params;
    const ref = stringifyEntityRef({ kind: 'capability', namespace, name });
    res.json(await capabilities.getCapability({ ref }, { credentials }));
  });

  router.get('/self-service', async (req, res) => {
    const credentials = await httpAuth.credentials(req, CALLERS);
    const { weeks, template, capability, team } = req.query;
    const request = {
      weeks,
      template: optionalRef(template, 'template', 'template'),
      capability: optionalRef(capability, 'capability', 'capability'),
      team: optionalRef(team, 'group', 'team'),
    };
    res.json(await selfService.getSelfService(request, { credentials }));
  });
}

/** What forms offer. */
export function addChoiceRoutes(
  router: TeamTopologyRouter,
  { choices, httpAuth }: RouteOptions,
): void {
  router.get('/choices', async (req, res) => {
    const credentials = await httpAuth.credentials(req, CALLERS);
    const { refs = [], ...request } = req.query;
    const asked = refs.map(ref => parseAnyRef(ref, 'refs'));
    res.json(
      await choices.getChoices({ ...request, refs: asked }, { credentials }),
    );
  });
}

/** What a timeline has lanes for. */
const LANE_KINDS = ['group', 'responsibility', 'teaminteraction', 'capability'];

/** What changes are about. */
const CHANGED_KINDS = [...LANE_KINDS, 'optout'];

/** How the organisation came to be what it is. */
export function addHistoryRoutes(
  router: TeamTopologyRouter,
  { changes, httpAuth, timeline }: RouteOptions,
): void {
  router.get('/changes', async (req, res) => {
    const credentials = await httpAuth.credentials(req, CALLERS);
    const { about, kind: kinds, ...query } = req.query;
    const request = {
      ...{ ...query, kinds },
      about:
        about === undefined
          ? undefined
          : parseRefOf(about, { kinds: CHANGED_KINDS, parameter: 'about' }),
    };
    res.json(await changes.getChanges(request, { credentials }));
  });

  router.get('/timeline', async (req, res) => {
    const credentials = await httpAuth.credentials(req, CALLERS);
    const { from, to, about } = req.query;
    const request = {
      ...{ from, to },
      about:
        about === undefined
          ? undefined
          : parseRefOf(about, { kinds: LANE_KINDS, parameter: 'about' }),
    };
    res.json(await timeline.getTimeline(request, { credentials }));
  });
}

/** Changes that nobody has published. */
export function addDraftRoutes(
  router: TeamTopologyRouter,
  { drafts, httpAuth }: RouteOptions,
): void {
  router.get('/drafts', async (req, res) => {
    const credentials = await httpAuth.credentials(req, CALLERS);
    res.json(await drafts.listDrafts({ credentials, request: req }));
  });

  router.post('/drafts', async (req, res) => {
    const credentials = await httpAuth.credentials(req, CALLERS);
    const draft = await drafts.createDraft(req.body, {
      credentials,
      request: req,
    });
    res.status(201).json(draft);
  });

  router.get('/drafts/:id', async (req, res) => {
    const credentials = await httpAuth.credentials(req, CALLERS);
    const { id } = req.params;
    res.json(await drafts.getDraft({ id }, { credentials, request: req }));
  });

  router.put('/drafts/:id', async (req, res) => {
    const credentials = await httpAuth.credentials(req, CALLERS);
    const update = { ...req.body, id: req.params.id };
    res.json(await drafts.updateDraft(update, { credentials, request: req }));
  });

  router.delete('/drafts/:id', async (req, res) => {
    const credentials = await httpAuth.credentials(req, CALLERS);
    const { id } = req.params;
    await drafts.deleteDraft({ id }, { credentials, request: req });
    res.status(204).end();
  });

  router.post('/drafts/:id/publication', async (req, res) => {
    const credentials = await httpAuth.credentials(req, CALLERS);
    const { id } = req.params;
    res.json(await drafts.publishDraft({ id }, { credentials, request: req }));
  });

  router.post('/draft-preview', async (req, res) => {
    const credentials = await httpAuth.credentials(req, CALLERS);
    const { at, changes } = req.body;
    res.json(await drafts.previewDraft({ at, changes }, { credentials }));
  });
}

function optionalRef(
  written: string | undefined,
  kind: string,
  parameter: string,
): string | undefined {
  return written === undefined
    ? undefined
    : parseRef(written, { kind, parameter });
}
