import { mockServices } from '@backstage/backend-test-utils';
import { http, HttpResponse } from 'msw';
import { SetupServer } from 'msw/node';
import { TechInsightsClient } from '../client/TechInsightsClient';

const ADDRESS = 'http://localhost:0/api/tech-insights';

/** What is answered to one query of the latest facts. */
export type AnswerLatest = (query: {
  entity: string;
  ids: string[];
}) => Response | object | Promise<Response | object>;

/** Answers in the place of Tech Insights, and counts what it is asked. */
export function serveTechInsights(
  server: SetupServer,
  answers: { latest?: AnswerLatest; schemas?: () => Response | object } = {},
) {
  const asked: { entity: string; ids: string[]; token: string | null }[] = [];
  server.use(
    http.get(`${ADDRESS}/facts/latest`, async ({ request }) => {
      const { searchParams } = new URL(request.url);
      const query = {
        entity: searchParams.get('entity') ?? '',
        ids: searchParams.getAll('ids'),
      };
      asked.push({ ...query, token: request.headers.get('authorization') });
      return toResponse((await answers.latest?.(query)) ?? {});
    }),
    http.get(`${ADDRESS}/fact-schemas`, () =>
      toResponse(answers.schemas?.() ?? []),
    ),
  );
  const client = TechInsightsClient.create({
    auth: mockServices.auth(),
    discovery: mockServices.discovery(),
    concurrency: 4,
    retryPauseMs: 1,
  });
  return { asked, client };
}

function toResponse(answer: Response | object): Response {
  return answer instanceof Response
    ? answer
    : new HttpResponse(JSON.stringify(answer));
}
