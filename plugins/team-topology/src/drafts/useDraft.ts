import { useApi } from '@backstage/core-plugin-api';
import { isError } from '@backstage/errors';
import {
  Draft,
  DraftChange,
  DraftPreview,
  teamTopologyDraftReadPermission,
} from '@kumiki/backstage-plugin-team-topology-common';
import { RequestState, useRequest } from '@kumiki/frontend-common';
import { useCallback, useState } from 'react';
import { teamTopologyApiRef } from '../model/teamTopologyApi';

/** What can be changed of a draft. */
type DraftEdit = Partial<Pick<Draft, 'name' | 'shared' | 'changes'>>;

/** A draft while somebody works on it. */
export interface OpenDraft {
  request: RequestState<Draft>;
  /** The newest that is known. */
  draft?: Draft;
  busy: boolean;
  /** Why the last edit was not stored. */
  problem?: Error;
  /** Whether that was because somebody else has changed it. */
  isConflict: boolean;
  /** @returns whether it is stored */
  edit(change: DraftEdit): Promise<boolean>;
  /** Forgets what is not stored, and reads the draft again. */
  reload(): void;
}

/** Reads a draft and writes it with its version: nobody writes over what they have not read. */
export function useDraft(id: string): OpenDraft {
  const api = useApi(teamTopologyApiRef);
  const request = useRequest(
    useCallback(signal => api.getDraft({ id, signal }), [api, id]),
    { permission: teamTopologyDraftReadPermission.name },
  );
  const [written, setWritten] = useState<Draft>();
  const [problem, setProblem] = useState<Error>();
  const [busy, setBusy] = useState(false);
  const isNewer =
    written?.id === id && written.version >= (request.value?.version ?? 0);
  const draft = isNewer ? written : request.value;
  const { retry } = request;
  return {
    ...{ request, draft, busy, problem },
    isConflict:
      isError(problem) && 'statusCode' in problem && problem.statusCode === 409,
    reload: () => {
      setProblem(undefined);
      setWritten(undefined);
      retry();
    },
    edit: async change => {
      if (!draft || busy) {
        return false;
      }
      setBusy(true);
      setProblem(undefined);
      const { name, shared, changes, version } = { ...draft, ...change };
      try {
        setWritten(
          await api.updateDraft({ id, version, name, shared, changes }),
        );
        return true;
      } catch (error) {
        setProblem(error instanceof Error ? error : new Error(String(error)));
        return false;
      } finally {
        setBusy(false);
      }
    },
  };
}

/** The organisation with changes; asked again whenever they differ. */
export function usePreview(
  at: string | undefined,
  changes: readonly DraftChange[],
): RequestState<DraftPreview> {
  const api = useApi(teamTopologyApiRef);
  return useRequest(
    useCallback(
      signal => api.previewDraft({ at, changes: [...changes], signal }),
      [api, at, changes],
    ),
    { permission: teamTopologyDraftReadPermission.name },
  );
}
