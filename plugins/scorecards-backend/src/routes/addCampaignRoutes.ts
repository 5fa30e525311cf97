import { ApiRouter } from '@backstage/backend-openapi-utils';
import {
  CampaignEntity,
  CampaignEntityFilter,
} from '@kumiki/backstage-plugin-scorecards-common';
import { spec } from '../schema/openapi/generated/router';
import { parseRef, parseRefs } from '../service/parseRefs';
import { Routing } from './addRoutes';
import { sendCampaignCsv } from './sendCampaignCsv';
import { whileWaitedFor } from './whileWaitedFor';

/** Campaigns, and how entities stand with them. */
export function addCampaignRoutes(
  router: ApiRouter<typeof spec>,
  { readCaller, scorecards }: Routing,
): void {
  router.get('/campaigns', async (req, res) => {
    const caller = await readCaller(req);
    const owner = parseOwners(req.query.owner);
    res.json(await scorecards.listCampaigns({ owner }, caller));
  });

  router.post('/campaigns/preview', async (req, res) => {
    const caller = await readCaller(req);
    // Nothing is sure about it yet; the service says what is wrong with it.
    const campaign = req.body.campaign as unknown as CampaignEntity;
    const preview = await whileWaitedFor(res, signal =>
      scorecards.previewCampaign({ campaign, signal }, caller),
    );
    if (preview) {
      res.json(preview);
    }
  });

  router.get('/campaigns/:namespace/:name', async (req, res) => {
    const caller = await readCaller(req);
    const { namespace, name } = req.params;
    res.json(await scorecards.getCampaign({ namespace, name }, caller));
  });

  router.get('/campaigns/:namespace/:name/burn-down', async (req, res) => {
    const caller = await readCaller(req);
    const { namespace, name } = req.params;
    res.json(await scorecards.getCampaignBurnDown({ namespace, name }, caller));
  });

  router.get('/campaigns/:namespace/:name/entities', async (req, res) => {
    const caller = await readCaller(req);
    const { namespace, name } = req.params;
    const { limit, cursor, ...filter } = req.query;
    const request = { namespace, name, ...parseFilter(filter), limit, cursor };
    res.json(await scorecards.getCampaignEntities(request, caller));
  });

  router.get('/campaigns/:namespace/:name/entities.csv', async (req, res) => {
    const caller = await readCaller(req);
    const { namespace, name } = req.params;
    const request = { namespace, name, ...parseFilter(req.query) };
    await sendCampaignCsv(
      await scorecards.getCampaignRows(request, caller),
      res,
    );
  });
}

function parseFilter({
  state,
  owner,
  first,
}: CampaignEntityFilter): CampaignEntityFilter {
  return {
    state,
    owner: parseOwners(owner),
    first:
      first === undefined
        ? undefined
        : parseRef(first, { parameter: 'first', defaultKind: 'group' }),
  };
}

function parseOwners(owner: readonly string[] | undefined) {
  return parseRefs(owner, { parameter: 'owner', defaultKind: 'group' });
}
