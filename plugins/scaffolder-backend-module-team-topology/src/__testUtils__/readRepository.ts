import { NotFoundError } from '@backstage/errors';
import { mockServices } from '@backstage/backend-test-utils';
import { files, REPOSITORY } from './tsubomi';

/** Reads files of the organisation's repository; what is `changed` reads differently. */
export function readRepository(changed: Record<string, string | Buffer> = {}) {
  return mockServices.urlReader.mock({
    readUrl: async url => {
      const path = url.replace(`${REPOSITORY}/blob/main/`, '');
      const content = changed[path] ?? files[path];
      if (content === undefined) {
        throw new NotFoundError(`Nothing at ${url}`);
      }
      return { buffer: async () => Buffer.from(content) };
    },
  });
}
