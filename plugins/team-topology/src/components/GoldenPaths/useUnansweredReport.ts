import { useApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import { TeamTopologyApi } from '@kumiki/backstage-plugin-team-topology-common';
import { useCallback, useEffect, useState } from 'react';
import { teamTopologyApiRef } from '../../api';
import { countableNeed } from '../../lib/goldenPaths/countableNeed';
import { isForbidden } from '../../lib/requestErrors';

/** Typing has stopped when nothing was typed for so many milliseconds. */
const SETTLED_AFTER = 1500;

/** Where the count of a question stands; `none` where it cannot be counted. */
export type ReportState =
  | 'none'
  | 'open'
  | 'sending'
  | 'counted'
  | 'failed'
  /** The reader may not report. */
  | 'refused'
  /** The reader has reported as many as they may today. */
  | 'enough';

/** The count of the question that nothing answers. */
export interface UnansweredReport {
  state: ReportState;
  /** How many questions were counted during this visit. */
  total: number;
  /** Counts it now, unless it is counted already. */
  send(): void;
}

// What was counted stays counted when the view is left and opened again.
const reports = new WeakMap<TeamTopologyApi, Map<string, ReportState>>();

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
  const state: ReportState = need ? states.get(need) ?? 'open' : 'none';

  const send = useCallback(() => {
    if (!need || !['open', 'failed'].includes(states.get(need) ?? 'open')) {
      return;
    }
    const become = (next: ReportState) => {
      states.set(need, next);
      setChanges(count => count + 1);
    };
    become('sending');
    api.reportUnansweredNeed({ need }).then(
      () => become('counted'),
      error => become(stateAfter(error)),
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
    value => value === 'counted',
  ).length;
  return { state, total, send };
}

function stateAfter(error: unknown): ReportState {
  if (error instanceof Error && isForbidden(error)) {
    return 'refused';
  }
  return error instanceof ResponseError && error.statusCode === 429
    ? 'enough'
    : 'failed';
}

function useReports(): Map<string, ReportState> {
  const api = useApi(teamTopologyApiRef);
  const known = reports.get(api) ?? new Map<string, ReportState>();
  reports.set(api, known);
  return known;
}
