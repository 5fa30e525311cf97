/** A task of the scaffolder, as it says it. */
export interface ScaffolderTaskRecord {
  id: string;
  status: string;
  createdAt: string;
  lastHeartbeatAt?: string;
  /** The ref of the template; absent for a task without one. */
  template?: string;
  /** What the form says about whom it is for, in the order of trust. */
  claimedTeams: string[];
  /** The groups of whoever began it, which may be several. */
  groupsOfRunner: string[];
}

/** Reads the scaffolder's own records. */
export interface ScaffolderTasks {
  /** A page of tasks, the latest first; the last one is not full. */
  list(
    page: { offset: number; limit: number },
    options?: { signal?: AbortSignal },
  ): Promise<{ tasks: ScaffolderTaskRecord[]; isLast: boolean }>;

  /** One task, or nothing where the scaffolder has no record of it. */
  get(
    id: string,
    options?: { signal?: AbortSignal },
  ): Promise<ScaffolderTaskRecord | undefined>;
}
