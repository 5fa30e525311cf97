import { listFormat } from './listFormat';

const ISO_DURATION =
  /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'];

/**
 * An ISO 8601 duration in the words of a language, such as “1 day”; a text
 * that is no such duration stays as it is.
 * @param duration - such as `PT4H`, in whole units
 * @param language - a BCP 47 tag such as `ja`
 * @throws RangeError where it is none
 * @public
 */
export function formatDuration(duration: string, language: string): string {
  const amounts = ISO_DURATION.exec(duration)?.slice(1) ?? [];
  const words = amounts.flatMap((amount, index) =>
    Number(amount) > 0
      ? new Intl.NumberFormat(language, {
          style: 'unit',
          unit: UNITS[index],
          unitDisplay: 'long',
        }).format(Number(amount))
      : [],
  );
  return words.length
    ? listFormat(language, 'measure').format(words)
    : duration;
}
