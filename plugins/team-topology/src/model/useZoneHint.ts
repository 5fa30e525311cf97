import { RequestState } from '../ui/request/useRequest';
import { useWords } from '../ui/useWords';
import { useToday } from './useToday';

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
