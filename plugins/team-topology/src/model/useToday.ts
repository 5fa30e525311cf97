import { useApi } from '@backstage/core-plugin-api';
import { Today } from '@kumiki/backstage-plugin-team-topology-common';
import { RequestState, useRequest } from '@kumiki/frontend-common';
import { useCallback } from 'react';
import { readToday } from './readChoices';
import { useWords } from '../ui/useWords';
import { teamTopologyApiRef } from './teamTopologyApi';

/** Which day it is in the organisation, wherever its reader is. */
export function useToday(): RequestState<Today> {
  const api = useApi(teamTopologyApiRef);
  return useRequest(
    useCallback(() => readToday(api), [api]),
    { permission: undefined },
  );
}

/** Whose days are chosen from, where it is not the reader's own zone. */
export function useZoneHint(): {
  hint?: string;
  request: RequestState<unknown>;
} {
  const { t, date } = useWords();
  const request = useToday();
  const { value: today } = request;
  return {
    hint:
      today && !isOwnZone(today.timeZone)
        ? t('at.zone', { date: date(today.day), timeZone: today.timeZone })
        : undefined,
    request,
  };
}

function isOwnZone(timeZone: string): boolean {
  return canonical(timeZone) === canonical();
}

/** One zone may have several names. */
function canonical(timeZone?: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
    }).resolvedOptions().timeZone;
  } catch {
    return timeZone;
  }
}
