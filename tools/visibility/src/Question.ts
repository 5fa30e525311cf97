/** Something that is asked for. */
export interface Question {
  method: 'get' | 'post' | 'put' | 'delete';
  /** Below `/api`. */
  path: string;
  body?: object;
}

/** What is asked of a route, an action or the search; by its name. */
export type Asked = Record<string, Question[]>;
