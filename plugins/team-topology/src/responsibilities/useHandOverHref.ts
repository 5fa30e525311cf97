import { useRouteRef } from '@backstage/core-plugin-api';
import { templateRouteRef } from '../routes';

/** The form that hands a responsibility over, where the app has the scaffolder. */
export function useHandOverHref(responsibility: string): string | undefined {
  const route = useRouteRef(templateRouteRef);
  const formData = encodeURIComponent(JSON.stringify({ responsibility }));
  return (
    route &&
    `${route({
      namespace: 'default',
      templateName: 'hand-over-responsibility',
    })}?formData=${formData}`
  );
}
