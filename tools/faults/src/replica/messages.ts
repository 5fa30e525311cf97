import { ScorecardTransitionEvent } from '@kumiki/backstage-plugin-scorecards-node';

/** What a replica says without being asked. */
export type ReplicaNews =
  | { type: 'documents asked'; refs: string[] }
  | { type: 'changes published'; event: ScorecardTransitionEvent };

/** What a replica is told to do. */
export type ReplicaCommand =
  | { command: 'documents'; mode: DocumentsMode }
  | { command: 'disk'; spare: number | 'unlimited' }
  | { command: 'organisation'; guests: Guests }
  | { command: 'health' };

/** What is added to the catalog; `none` leaves nothing but the organisation. */
export type Guests =
  | 'none'
  | 'light'
  | 'dense teams'
  | 'heavy scorecards'
  | 'ball held'
  | 'ball dropped';

/** How the provider of documents behaves. */
export type DocumentsMode = { isHanging: boolean; pages: number };

/** How a process is since it was last asked. */
export interface ReplicaHealth {
  /** The longest time for which the event loop did nothing else. */
  longestBlockMs: number;
  peakMb: number;
  /** What is in use and not garbage. */
  heldMb: number;
}

/** A command with the number under which it is answered. */
export type NumberedCommand = ReplicaCommand & { id: number };

/** The answer to a command. */
export interface CommandAnswer {
  type: 'answer';
  id: number;
  value?: ReplicaHealth;
  error?: string;
}
