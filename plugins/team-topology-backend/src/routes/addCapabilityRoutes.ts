import { stringifyEntityRef } from '@backstage/catalog-model';
import { parseRef } from '../parseRef';
import { CALLERS, RouteOptions, TeamTopologyRouter } from './RouteOptions';

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

function optionalRef(
  written: string | undefined,
  kind: string,
  parameter: string,
): string | undefined {
  return written === undefined
    ? undefined
    : parseRef(written, { kind, parameter });
}
