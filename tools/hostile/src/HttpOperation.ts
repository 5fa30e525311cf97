/** A parameter, as far as requests are made from it. */
export interface HttpParameter {
  name: string;
  in: 'path' | 'query';
  required: boolean;
  /** The values that the description names itself. */
  examples: readonly string[];
}

/** One thing that an API does. */
export interface HttpOperation {
  id: string;
  method: string;
  /** With `{name}` where a parameter of the path stands. */
  path: string;
  parameters: readonly HttpParameter[];
  takesBody: boolean;
}
