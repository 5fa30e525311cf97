import { ApiRouter } from '@backstage/backend-openapi-utils';
import { HttpAuthService } from '@backstage/backend-plugin-api';
import { spec } from '../schema/openapi/generated/router';
import { parseRef } from '../parseRequest';
import { SmellService } from './SmellService';

/** Who may call. What they may do is decided further in. */
const CALLERS: { allow: ['user', 'service'] } = { allow: ['user', 'service'] };

/** What in the organisation usually wants a decision. */
export function addSmellRoutes(
  router: ApiRouter<typeof spec>,
  { httpAuth, smells }: { httpAuth: HttpAuthService; smells: SmellService },
): void {
  router.get('/smells', async (req, res) => {
    const credentials = await httpAuth.credentials(req, CALLERS);
    const { at, team, rule, includeSnoozed } = req.query;
    const request = {
      ...{ at, rule, includeSnoozed },
      team:
        team === undefined
          ? undefined
          : parseRef(team, { kind: 'group', parameter: 'team' }),
    };
    res.json(await smells.getSmells(request, { credentials }));
  });

  router.get('/smells/counts', async (req, res) => {
    const credentials = await httpAuth.credentials(req, CALLERS);
    const { from, to } = req.query;
    res.json(await smells.getCounts({ from, to }, { credentials }));
  });

  router.get('/smells/snoozes', async (req, res) => {
    const credentials = await httpAuth.credentials(req, CALLERS);
    res.json(await smells.listSnoozes({ credentials }));
  });

  router.post('/smells/snoozes', async (req, res) => {
    const credentials = await httpAuth.credentials(req, CALLERS);
    const { rule, subjects, reason, until } = req.body;
    const snoozed = await smells.snooze(
      { rule, subjects, reason, until },
      { credentials, request: req },
    );
    res.status(201).json(snoozed);
  });

  router.post('/smells/snoozes/:id/end', async (req, res) => {
    const credentials = await httpAuth.credentials(req, CALLERS);
    const { id } = req.params;
    res.json(await smells.endSnooze({ id }, { credentials, request: req }));
  });
}
