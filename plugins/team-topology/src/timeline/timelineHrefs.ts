import { useRouteRef } from '@backstage/core-plugin-api';
import { mapRouteRef } from '../routes';

/** The address at which two days are compared, where the app has the page. */
export function useCompareHref(): (days: {
  from: string;
  to: string;
}) => string | undefined {
  const route = useRouteRef(mapRouteRef);
  return ({ from, to }) =>
    route &&
    `${route()}?${new URLSearchParams({
      view: 'compare',
      since: from,
      until: to,
    })}`;
}
