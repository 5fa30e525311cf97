import { HumanDuration } from '@backstage/types';

export interface Config {
  kumiki?: {
    /**
     * The time zone of the organisation, such as `Asia/Tokyo`: its clocks say
     * which day it is, for everybody. The default is that of the process.
     */
    timeZone?: string;
  };
  teamTopology?: {
    /**
     * Which Groups are teams, as a filter predicate such as
     * `{ spec.type: { $in: [team, squad] } }`: a directory has many others. A
     * Group that a TeamApi describes or that takes part in an interaction is
     * always one. Every Group is where this is not set.
     */
    teams?: { [path: string]: unknown };
    map?: {
      /**
       * How many teams a map draws at most; it says what it leaves out.
       * The default is 120.
       */
      nodeBudget?: number;
    };
    /** How the organisation of each day is recorded. */
    history?: {
      /**
       * How often the catalog is compared with what is kept of it, such as `30s`:
       * a change is seen that much later at most. The default is one minute.
       */
      frequency?: HumanDuration | string;
      /** How long the past is kept, such as `{ years: 5 }`. Forever where this is not set. */
      retention?: HumanDuration | string;
      /**
       * Pasts that are in files. They count up to the day on which the catalog was
       * recorded for the first time.
       */
      imports?: Array<{
        /**
         * Lower-case letters, digits and dashes. Imported versions stay when their
         * id is no longer configured.
         */
        id: string;
        /** Catalog files as they were on some days. Either these or `git`. */
        folders?: Array<{
          /** The day from which on they hold, such as `2024-06-01`. */
          date: string;
          /**
           * The catalog file whose Locations lead to all others, relative to the
           * working directory of the backend.
           */
          target: string;
        }>;
        /** A git repository on the machine of the backend in which the catalog is kept. */
        git?: {
          /** A clone, bare or not, relative to the working directory of the backend. */
          directory: string;
          /** The catalog file whose Locations lead to all others, relative to the repository. */
          target: string;
          /** The branch or tag. The default is HEAD. */
          ref?: string;
        };
      }>;
    };
    /**
     * What usually wants a decision: bounds by rule and level, such as
     * `{ TT01: { warn: 28 }, TT14: false }`. Levels that are not named keep their default.
     * Ages are in days; see the documentation for the rules.
     */
    smells?: {
      [rule: string]:
        | false
        | {
            [level: string]: number | { [name: string]: number } | undefined;
          }
        | HumanDuration
        | string
        | undefined;
      /** How far ahead a snooze can end, such as `{ days: 90 }`. The default is 180 days. */
      maxSnooze?: HumanDuration | string;
      /** How long snoozes are kept after their last day. The default is 730 days. */
      retention?: HumanDuration | string;
    };
    /** Changes of the organisation that nobody has published. */
    drafts?: {
      /**
       * For how long a draft is kept that nobody changes, such as `{ months: 6 }`.
       * The default is one year.
       */
      retention?: HumanDuration | string;
    };
    /** Notifications to teams, through the notifications service of Backstage. */
    notifications?: {
      /**
       * Whether they are told anything. The default is false: where nothing is
       * configured, nothing is written, sent or asked. It requires
       * `@backstage/plugin-notifications-backend`.
       */
      enabled?: boolean;
      /** The topics that teams are told about. The default of each is true. */
      topics?: {
        /** Nobody holds a responsibility any more. */
        dropped?: boolean;
        /** Several teams hold a responsibility. */
        contested?: boolean;
        /**
         * Something held for now, an interaction or an opt-out is past the date
         * of its review or end.
         */
        overdue?: boolean;
        /** Friction between two teams blocks one of them. */
        blocking?: boolean;
        /** Once a week, what changed for a team; only where something did. */
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
       * known when a notification is written, and Backstage does not check it
       * when it is read.
       */
      names?: boolean;
    };
    /** The runs of software templates, counted from the scaffolder's own records. */
    selfService?: {
      /** Whether they are read at all. The default is true. */
      enabled?: boolean;
      /** How often they are read, such as `30s`. The default is 10 minutes. */
      frequency?: HumanDuration | string;
    };
  };
}
