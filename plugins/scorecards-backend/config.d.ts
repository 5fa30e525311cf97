import { HumanDuration } from '@backstage/types';

export interface Config {
  kumiki?: {
    /**
     * The time zone of the organisation, such as `Asia/Tokyo`: its clocks say
     * which day it is, for everybody. The default is that of the process.
     */
    timeZone?: string;
  };
  scorecards?: {
    /** The backend's own copy of the catalog. */
    catalog?: {
      /** How often the whole catalog is compared with the copy. The default is 5 minutes. */
      frequency?: HumanDuration | string;
    };
    /** Asking fact providers. A provider may have a schedule of its own. */
    collect?: {
      /** How often a provider is called for every entity. The default is one hour. */
      frequency?: HumanDuration | string;
      /** How many entities a provider is called for at once. The default is 100. */
      batchSize?: number;
      /** How long a provider may take for one batch. The default is one minute. */
      timeout?: HumanDuration | string;
    };
    /**
     * The subjects that may push facts, by provider id. Nobody else may, whatever permissions they
     * have; the subjects need the permission `scorecards.facts.write` as well.
     */
    push?: {
      [provider: string]: {
        /**
         * Subjects: `external:<subject>` for a token of `backend.auth.externalAccess`,
         * `plugin:<id>` for a backend plugin, `user:<namespace>/<name>` for a person.
         */
        allow: string[];
      };
    };
    /** Evaluating entities. */
    judge?: {
      /** How many entities are evaluated and stored at once. The default is 500. */
      batchSize?: number;
      /**
       * How many batches a process works on side by side; each takes a database connection while
       * it reads and stores. The default is 2: more of them take memory and save no time, since
       * one evaluates while the other waits for the database.
       */
      concurrency?: number;
    };
    /** Refreshing single entities while somebody waits. */
    refresh?: {
      /**
       * For how long a refresh of an entity is good enough for whoever asks for another one, who
       * gets what there is. The default is 10 seconds.
       */
      minimumAge?: HumanDuration | string;
      /**
       * How many entities a process refreshes at once. Up to 100 others wait; above, requests are
       * answered with 503. The default is 4.
       */
      concurrency?: number;
    };
    /** Exemptions of entities from checks. */
    exemptions?: {
      /**
       * Whether agents may ask for exemptions in the name of a person, by the action
       * `ask-exemption`. They can never grant one. The default is false.
       */
      agentsMayAsk?: boolean;
    };
    /** Notifications to owners, through the notifications service of Backstage. */
    notifications?: {
      /**
       * Whether they are told anything. The default is false: where nothing is
       * configured, nothing is written, sent or asked. It requires
       * `@backstage/plugin-notifications-backend`.
       */
      enabled?: boolean;
      /** The topics that owners are told about. The default of each is true. */
      topics?: {
        /** A check counts in at most 14 days, and some entities do not pass it. */
        enforced?: boolean;
        /** A provider of facts has failed for 24 hours. */
        provider?: boolean;
        /** Somebody asks for an exemption. */
        'exemption-asked'?: boolean;
        /** An exemption is granted, refused or revoked. */
        'exemption-decided'?: boolean;
        /** An exemption ends in at most 14 days. */
        'exemption-ends'?: boolean;
        /** A campaign has started. */
        'campaign-starts'?: boolean;
        /** Something is left to do for a campaign, as often as its `reminders` say. */
        'campaign-reminder'?: boolean;
        /** A campaign is past its day. */
        'campaign-overdue'?: boolean;
        /** Once a week, what changed for a group; only where something did. */
        digest?: boolean;
      };
      /** When digests are written, by the clocks of the organisation. */
      digest?: {
        /** The default is monday. */
        day?:
          | 'monday'
          | 'tuesday'
          | 'wednesday'
          | 'thursday'
          | 'friday'
          | 'saturday'
          | 'sunday';
        /** Such as `09:00`, which is the default. */
        time?: string;
      };
      /** The language of titles and descriptions. The default is en. */
      language?: 'en' | 'ja';
      /**
       * Whether they say what they are about. The default is false where
       * `permission.enabled` is true, else true: what recipients may see is not
       * known to whoever writes them.
       */
      names?: boolean;
    };
    /** How long data is kept. Current data is always kept. */
    retention?: {
      /**
       * Changes of checks and levels, exemptions that are over, and badges that were revoked. The
       * default is 400 days.
       */
      transitions?: HumanDuration | string;
      /** Daily counts by team. The default is 730 days. */
      rollups?: HumanDuration | string;
      /** Daily values of facts. The default is 180 days. */
      series?: HumanDuration | string;
    };
  };
}
