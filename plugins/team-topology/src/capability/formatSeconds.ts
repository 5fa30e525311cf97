import { formatDuration } from '@kumiki/backstage-plugin-team-topology-common';

/** Seconds in the words of a language, as exact as one wants to know them. */
export function formatSeconds(seconds: number, language: string): string {
  const whole = Math.max(1, Math.round(seconds));
  if (whole < 60) {
    return formatDuration(`PT${whole}S`, language);
  }
  const minutes = Math.round(whole / 60);
  return minutes < 10 && whole % 60 !== 0
    ? formatDuration(`PT${Math.floor(whole / 60)}M${whole % 60}S`, language)
    : formatDuration(
        `PT${Math.floor(minutes / 60)}H${minutes % 60}M`,
        language,
      );
}
