import { JsonObject } from '@backstage/types';

const ACTIONS = '.backstage/actions/v1/actions';

/** Something that is asked for. */
export interface Question {
  method: 'get' | 'post' | 'put' | 'delete';
  /** Below `/api`. */
  path: string;
  body?: object;
}

/** What is asked of a route, an action or the search; by its name. */
export type Asked = Record<string, Question[]>;

export function get(path: string): Question {
  return { method: 'get', path };
}

export function post(path: string, body?: object): Question {
  return { method: 'post', path, body };
}

export function mapped<From>(
  asked: Record<string, From[]>,
  toQuestion: (from: From) => Question,
): Asked {
  return Object.fromEntries(
    Object.entries(asked).map(([name, all]) => [name, all.map(toQuestion)]),
  );
}

/** Agent actions of a plugin, by their ids, invoked with each of the inputs. */
export function invoking(asked: Record<string, JsonObject[]>): Asked {
  return Object.fromEntries(
    Object.entries(asked).map(([id, inputs]) => [
      id,
      inputs.map(it =>
        post(`/${id.split(':')[0]}/${ACTIONS}/${id}/invoke`, it),
      ),
    ]),
  );
}
