import { useOverviewHref } from './overviewAddress';

/** The path of the health below that of the overview. */
export const HEALTH_PATH = '/health';

/** The address of the health, where the app has the pages. */
export function useHealthHref(): string | undefined {
  const overview = useOverviewHref({});
  return overview === undefined
    ? undefined
    : `${overview.replace(/\/$/, '')}${HEALTH_PATH}`;
}
