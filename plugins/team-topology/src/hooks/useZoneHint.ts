import { useToday } from './useToday';
import { useWords } from './useWords';

/** Whose days are chosen from, where it is not the reader's own zone. */
export function useZoneHint(): string | undefined {
  const { t, date } = useWords();
  const { value: today } = useToday();
  return today && !isOwnZone(today.timeZone)
    ? t('at.zone', { date: date(today.day), timeZone: today.timeZone })
    : undefined;
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
