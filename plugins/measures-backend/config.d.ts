import { HumanDuration } from '@backstage/types';

export interface Config {
  kumiki?: {
    /**
     * The time zone of the organisation, such as `Asia/Tokyo`: its clocks say
     * which day it is, for everybody. The default is that of the process.
     */
    timeZone?: string;
  };
  measures?: {
    /** The environment that answers are about where nobody asks for another one. The default is `production`. */
    environment?: string;
    /**
     * How long after a deployment an incident that names no deployment may
     * belong to it. Such a link is marked as inferred. The default is one day.
     */
    linkWithin?: HumanDuration | string;
    /** What is kept of the catalog: owners, types of teams, templates. */
    catalog?: {
      /** How often the catalog is compared with it. The default is 10 minutes. */
      frequency?: HumanDuration | string;
    };
    /**
     * Who may send what, by a name of your own. Nobody else may, whatever permissions they have;
     * the subjects need the permission `measures.events.write` or `measures.requests.write` as well.
     */
    senders?: {
      [name: string]: {
        /**
         * Subjects: `external:<subject>` for a token of `backend.auth.externalAccess`,
         * `plugin:<id>` for a backend plugin, `user:<namespace>/<name>` for a person.
         */
        allow: string[];
        /** Which events. */
        types: ('deployment' | 'incident' | 'change' | 'request')[];
        /** The `source` of the events; `*` stands for any characters, as in `https://github.com/acme/*`. */
        sources: string[];
        /**
         * Full refs of the entities, and of capabilities and teams for requests; `*` stands for any
         * characters, as in `component:payments/*`. The default is all.
         */
        entities?: string[];
      };
    };
    /**
     * Deployments of GitHub that arrive through the events plugin, as webhooks
     * `deployment_status` whose signature its GitHub module has checked.
     */
    github?: {
      /** The repositories, `owner/name`; `*` stands for any characters, as in `acme/*`. */
      repositories: string[];
    };
    /** How long data is kept. */
    retention?: {
      /** Events, and what was made of them, from when they happened. The default is 800 days. */
      events?: HumanDuration | string;
      /**
       * Events about entities that the catalog does not have, from when the last of them was
       * received. They count as soon as the entity appears. The default is 7 days.
       */
      unknown?: HumanDuration | string;
    };
  };
}
