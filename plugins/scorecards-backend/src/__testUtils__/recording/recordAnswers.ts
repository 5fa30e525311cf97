import { CompanyAnswer, requests } from '@internal/company';
import { Knex } from 'knex';
import { serveBackend } from '../serveBackend';
import { liveInCompany } from './liveInCompany';

/** What the routes answer about the small company, request by request. */
export async function recordAnswers(database: Knex): Promise<CompanyAnswer[]> {
  const { backend } = await liveInCompany(database);
  const served = await serveBackend(backend);
  try {
    const answers: CompanyAnswer[] = [];
    for (const request of requests) {
      const { method, path, body } = request;
      const response = await fetch(`${served.origin}${path}`, {
        method,
        ...(body !== undefined && {
          body: JSON.stringify(body),
          headers: { 'Content-Type': 'application/json' },
        }),
      });
      const isJson = response.headers.get('Content-Type')?.includes('json');
      answers.push({
        ...request,
        status: response.status,
        answer: isJson ? await response.json() : await response.text(),
      });
    }
    return answers;
  } finally {
    served.close();
  }
}
