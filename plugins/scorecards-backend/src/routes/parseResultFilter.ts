import { ResultFilter } from '@kumiki/backstage-plugin-scorecards-common';
import { parseRefs } from '../service/parseRefs';

/** Turns what a caller narrows results by into full refs. */
export function parseResultFilter(query: ResultFilter): ResultFilter {
  return {
    state: query.state,
    level: query.level,
    owner: parseRefs(query.owner, { parameter: 'owner', defaultKind: 'group' }),
    system: parseRefs(query.system, {
      parameter: 'system',
      defaultKind: 'system',
    }),
    check: query.check,
  };
}
