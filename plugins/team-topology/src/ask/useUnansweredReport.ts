import { useApi } from '@backstage/core-plugin-api';
import { TeamTopologyApi } from '@kumiki/backstage-plugin-team-topology-common';
import { useCallback, useEffect, useState } from 'react';
import { teamTopologyApiRef } from '../model/teamTopologyApi';
import { countableNeed } from './countableNeed';

/** Typing has stopped when nothing was typed for so many milliseconds. */
const SETTLED_AFTER = 1500;

/** Where the count of a question stands; `none` where it cannot be counted. */
export type ReportState =
  | 'none'
  | 'open'
  | 'sending'
  | 'counted'
  | 'failed'
  /** The reader has reported as many as they may today. */
  | 'enough';

/** The count of the question that nothing answers. */
export interface UnansweredReport {
  state: ReportState;
  /** Why it `failed`. */
  error?: Error;
  /** How many questions were counted during this visit. */
  total: number;
  /** Counts it now, unless it is counted already. */
  send(): void;
}

// What was counted stays counted when the view is left and opened again.
const reports = new WeakMap<TeamTopologyApi, Reports>();

type Reports = Map<string, { state: ReportState; error?: Error }>;

const OPEN: { state: ReportState; error?: Error } = { state: 'open' };

/** Has a question that nothing answers counted, once per visit. */
export function useUnansweredReport(options: {
  /** The question; absent while there is an answer or none is asked. */
  need?: string;
  /** Whether it is counted without being told to, once typing has stopped. */
  settles: boolean;
}): UnansweredReport {
  const { settles } = options;
  const need = countableNeed(options.need ?? '');
  const states = useReports();
  const api = useApi(teamTopologyApiRef);
  const [, setChanges] = useState(0);
  const { state, error } = need
    ? states.get(need) ?? OPEN
    : { state: 'none' as const, error: undefined };

  const send = useCallback(() => {
    const { state: before } = states.get(need ?? '') ?? OPEN;
    if (!need || !['open', 'failed'].includes(before)) {
      return;
    }
    const become = (next: ReportState, reason?: Error) => {
      states.set(need, { state: next, error: reason });
      setChanges(count => count + 1);
    };
    become('sending');
    api.reportUnansweredNeed({ need }).then(
      () => become('counted'),
      reason => become(stateAfter(reason), reason),
    );
  }, [api, need, states]);

  useEffect(() => {
    if (!settles || state !== 'open') {
      return undefined;
    }
    const timer = setTimeout(send, SETTLED_AFTER);
    return () => clearTimeout(timer);
  }, [settles, state, send]);

  const total = [...states.values()].filter(
    ({ state: value }) => value === 'counted',
  ).length;
  return { state, error, total, send };
}

/** Enough for today is no failure that trying again would help with. */
function stateAfter(error: Error): ReportState {
  return 'statusCode' in error && error.statusCode === 429
    ? 'enough'
    : 'failed';
}

function useReports(): Reports {
  const api = useApi(teamTopologyApiRef);
  const known: Reports = reports.get(api) ?? new Map();
  reports.set(api, known);
  return known;
}
