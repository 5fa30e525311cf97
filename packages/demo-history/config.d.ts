export interface Config {
  /** For the demo alone. */
  demo?: {
    /** A history that did not happen. Nothing is imported where it is absent. */
    history?: {
      /**
       * Dated observations that an empty history is filled with when the backend starts; YAML or
       * JSON, relative to the working directory of the backend. It also declares the pushed facts
       * in it. Trends say which days were imported.
       */
      file: string;
    };
  };
}
