import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { Helmet } from 'react-helmet';

/**
 * Names the page in the browser's tab and history, the most specific part
 * first: “Map · Team topology | My Backstage”.
 * @public
 */
export const PageTitle = (props: {
  /** From the most specific to the most general. */
  parts: string[];
}) => {
  const app = useApi(configApiRef).getOptionalString('app.title');
  return (
    <Helmet
      title={props.parts.join(' · ')}
      // As the header of the legacy system does it.
      titleTemplate={`%s | ${app ?? 'Backstage'}`}
    />
  );
};
