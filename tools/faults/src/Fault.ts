import { Knex } from 'knex';
import { PostgresServer } from './world/PostgresServer';
import { World } from './world/World';
import { Acknowledgements } from './load/Acknowledgements';
import { Verdict } from './Verdict';

/** Where faults happen. */
export interface FaultContext {
  /** The replicas on PostgreSQL. */
  world: World;
  /** The database of the scorecards plugin. */
  database: Knex;
  /** The database of the team-topology plugin. */
  chronicle: Knex;
  /** The database of the notifications plugin of Backstage. */
  notifications: Knex;
  postgres: PostgresServer;
  /** All that was acknowledged so far, whatever happened since. */
  acknowledgements: Acknowledgements;
  /** For what a fault keeps to itself. */
  directory: string;
  verdict: Verdict;
}

/** Something that goes wrong, and what is promised then. */
export interface Fault {
  /** To run it alone. */
  id: string;
  title: string;
  run(context: FaultContext): Promise<void>;
}
