export interface Config {
  kumiki?: {
    /**
     * The time zone of the organisation, such as `Asia/Tokyo`: its clocks say
     * which day it is, for everybody. The default is that of the process.
     */
    timeZone?: string;
    templates?: {
      /** Where all templates publish. */
      publish?: {
        /**
         * `github`, `gitlab`, or the id of a publisher that another module adds,
         * such as `demo`.
         */
        to?: string;
        /**
         * The repository to which templates add new declarations, such as
         * `https://github.com/acme/catalog`. A change of an existing declaration
         * goes to the repository that has it.
         */
        declarations?: string;
        /** The branch of that repository; its default branch where this is absent. */
        branch?: string;
        /**
         * The organisation or group in which golden paths create repositories,
         * such as `https://github.com/acme`.
         */
        projects?: string;
        /** Who may see these repositories; `private` where this is absent. */
        visibility?: 'private' | 'internal' | 'public';
        /**
         * Whether such a repository is registered in the catalog; true where this
         * is absent. Turn it off where the catalog discovers repositories.
         */
        register?: boolean;
      };
    };
  };
}
