import recorded from './generated/answers.json';
import { CompanyRequest } from './requests';

/** What the scorecards backend answered to a request about the company. */
export interface CompanyAnswer extends CompanyRequest {
  status: number;
  /** What was JSON, or otherwise text. */
  answer: unknown;
}

/** An answer to each request, in their order; written by scripts/record-answers.mjs. */
export const recordedAnswers = recorded as readonly CompanyAnswer[];

const answers = new Map(recordedAnswers.map(it => [keyOf(it), it]));

/** @throws where that was never recorded */
export function answerTo(request: CompanyRequest): CompanyAnswer {
  const answer = answers.get(keyOf(request));
  if (!answer) {
    throw new Error(
      `Nothing is recorded for ${request.method} ${request.path}; add it to tools/company/src/requests.ts and run "node scripts/record-answers.mjs"`,
    );
  }
  return answer;
}

/** The same for requests that ask the same, in whatever order. */
function keyOf({ method, path, body }: CompanyRequest): string {
  return JSON.stringify([method, path, body ?? null], sortFields);
}

function sortFields(_name: string, value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)),
      )
    : value;
}
