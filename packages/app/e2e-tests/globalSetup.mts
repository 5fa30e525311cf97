import { rm } from 'node:fs/promises';
import {
  buildApp,
  startInstance,
  waitForCatalog,
  waitForOrganisation,
  waitForScorecards,
} from '../../../scripts/lib/instance.mjs';

/** Starts the built app and its backend on an empty database and an organisation nobody published into; the answer ends it. */
export default async function globalSetup() {
  const url = `http://localhost:${process.env.KUMIKI_E2E_PORT}`;
  if (
    await fetch(url).then(
      () => true,
      () => false,
    )
  ) {
    throw new Error(
      `Something answers on ${url} already; end it, or choose another port with KUMIKI_E2E_PORT`,
    );
  }
  await buildApp();
  await rm('.local/e2e-database', { recursive: true, force: true });
  await rm('.local/e2e-organisation', { recursive: true, force: true });
  const instance = startInstance({
    url,
    configs: ['app-config.yaml', 'packages/app/e2e-tests/app-config.e2e.yaml'],
    logFile: '.local/e2e.log',
  });
  if (!(await instance.ready)) {
    throw new Error(`The backend ended with ${await instance.ended}`);
  }
  // No test sees half of the organisation.
  await waitForCatalog(url);
  await waitForOrganisation(url, { past: '2021-06-01' });
  await waitForScorecards(url);
  return async () => {
    await instance.stop();
  };
}
