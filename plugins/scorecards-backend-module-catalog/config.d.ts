export interface Config {
  kumiki?: {
    /**
     * The time zone of the organisation, such as `Asia/Tokyo`: its clocks say
     * which day it is, for everybody. The default is that of the process.
     */
    timeZone?: string;
  };
  scorecards?: {
    providers?: {
      catalog?: {
        /**
         * The annotation that says when an entity came into being, as a date or
         * a timestamp; the catalog itself does not know. The default is
         * `kumiki.dev/created-at`.
         */
        createdAtAnnotation?: string;
        /** Facts that are the value of a label, an annotation or a field of the spec; 50 at most. */
        facts?: Array<{
          /** camelCase; the fact is read as `facts.catalog.<name>`. */
          name: string;
          /**
           * `metadata.labels.<name>`, `metadata.annotations.<name>` or `spec.<field>`, with a dot
           * between the fields inside of the spec.
           */
          from: string;
          /** A value that is not of the type is left out. */
          type: 'boolean' | 'number' | 'string' | 'string-list' | 'timestamp';
          /**
           * Where the value names entities: the kind of those without one, such as `Group`. Their
           * names become full refs, and the fact is withheld from readers who may not see them all.
           */
          refKind?: string;
          /** The description that people read. The default names its source. */
          description?: string;
          /** Such as `days`; only of numbers. */
          unit?: string;
          /** Whether a daily series is kept for trends; only of numbers. The default is false. */
          daily?: boolean;
        }>;
      };
    };
  };
}
