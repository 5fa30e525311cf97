import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { OrganisationUrlReader } from './OrganisationUrlReader';
import { temporaryOrganisation } from './__testUtils__/temporaryOrganisation';

describe('OrganisationUrlReader', () => {
  let organisation: Awaited<ReturnType<typeof temporaryOrganisation>>;
  let reader: OrganisationUrlReader;

  beforeEach(async () => {
    organisation = await temporaryOrganisation({ 'a/チーム.yaml': 'a: 1\n' });
    reader = OrganisationUrlReader.create(organisation);
  });
  afterEach(() => organisation.remove());

  const read = async (path: string) => {
    const url = pathToFileURL(join(organisation.directory, path)).toString();
    return (await (await reader.readUrl(url)).buffer()).toString('utf8');
  };

  it('reads a file of the organisation', async () => {
    await expect(read('a/チーム.yaml')).resolves.toBe('a: 1\n');
  });

  it('says when a file is not there', async () => {
    await expect(read('a/none.yaml')).rejects.toMatchObject({
      name: 'NotFoundError',
    });
  });

  it('reads nothing outside, nothing of git, and through no link', async () => {
    const secret = join(organisation.folder, 'secret.txt');
    await writeFile(secret, 'secret');
    await symlink(secret, join(organisation.directory, 'link.yaml'));
    for (const path of ['../secret.txt', '.git/config', 'link.yaml']) {
      await expect(read(path)).rejects.toMatchObject({
        name: 'NotAllowedError',
      });
    }
    await expect(reader.readUrl('file:///etc/hostname')).rejects.toMatchObject({
      name: 'NotAllowedError',
    });
  });

  it('is asked about no other address', () => {
    const { isFor } = OrganisationUrlReader;
    expect(isFor(new URL('https://example.com/a.yaml'))).toBe(false);
    expect(isFor(new URL('file:///a.yaml'))).toBe(true);
  });
});
