import { BrowserContext, Route } from '@playwright/test';
import { HeatMapAnswers } from './answers';

/** Answers the questions of the pages of scorecards in the place of a backend. */
export async function serveAnswers(
  context: BrowserContext,
  answers: HeatMapAnswers,
): Promise<void> {
  await context.route(/\/api\/scorecards\//, route => answer(route, answers));
}

async function answer(route: Route, answers: HeatMapAnswers): Promise<void> {
  const { pathname, searchParams } = new URL(route.request().url());
  const path = pathname.replace(/^\/api\/scorecards/, '');
  const json = () => {
    switch (path.replace(/^\/scorecards\/default\/heat-map/, '~')) {
      case '/overview':
        return answers.overview;
      case '/trend':
        return answers.trend;
      case '/scorecards':
        return { items: answers.overview.scorecards };
      case '~':
        return answers.details;
      case '~/results':
        return pageOf(answers, searchParams);
      case '~/by-golden-path':
        return { scorecard: answers.details.ref, rows: [] };
      default:
        return undefined;
    }
  };
  const body = json();
  await route.fulfill(body ? { json: body } : { status: 404, json: {} });
}

function pageOf({ results }: HeatMapAnswers, query: URLSearchParams) {
  const from = Number(query.get('cursor') ?? 0);
  const to = from + Number(query.get('limit') ?? 50);
  return {
    items: results.slice(from, to),
    totalItems: results.length,
    ...(to < results.length && { nextCursor: String(to) }),
  };
}
