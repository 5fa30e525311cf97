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
      };
    };
  };
}
