import { ScorecardsClient } from '@kumiki/backstage-plugin-scorecards-common';
import { answerTo } from '@internal/company';

const BASE_URL = 'http://localhost/api/scorecards';

/** The backend, as it answered about the small company. */
export function recordedApi(): ScorecardsClient {
  return ScorecardsClient.create({
    discoveryApi: { getBaseUrl: async () => BASE_URL },
    fetchApi: {
      fetch: async (url, { method, body } = {}) => {
        const { status, answer } = answerTo({
          method: method === 'POST' ? 'POST' : 'GET',
          path: String(url).slice(BASE_URL.length),
          ...(typeof body === 'string' && { body: JSON.parse(body) }),
        });
        return typeof answer === 'string'
          ? new Response(answer, { status })
          : Response.json(answer, { status });
      },
    },
  });
}
