export interface Config {
  scorecards?: {
    providers?: {
      catalog?: {
        /**
         * The annotation that says when an entity came into being, as a date or
         * a timestamp; the catalog itself does not know. The default is
         * `kumiki.dev/created-at`.
         */
        createdAtAnnotation?: string;
      };
    };
  };
}
