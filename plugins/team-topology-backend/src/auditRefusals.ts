import { HttpAuthService } from '@backstage/backend-plugin-api';
import { ErrorRequestHandler } from 'express';
import { CALLERS } from './routes/RouteOptions';
import { Audit } from '@kumiki/backend-audit';

/** Tells the auditor of every read that is refused; a write tells of itself. */
export function auditRefusals(options: {
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
