import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OrganisationRepository } from './OrganisationRepository';
import { prepareOrganisation } from './prepareOrganisation';
import { temporaryOrganisation } from './__testUtils__/temporaryOrganisation';

describe('prepareOrganisation', () => {
  let organisation: Awaited<ReturnType<typeof temporaryOrganisation>>;

  beforeEach(async () => {
    organisation = await temporaryOrganisation({ 'a/team.yaml': 'a: 1\n' });
  });
  afterEach(() => organisation.remove());

  it('makes the same commit of the same files everywhere', async () => {
    const other = await temporaryOrganisation({ 'a/team.yaml': 'a: 1\n' });
    expect(await other.head()).toBe(await organisation.head());
    await other.remove();
    await expect(prepareOrganisation(organisation)).resolves.toBe('unchanged');
  });

  it('follows its source as long as nobody published into it', async () => {
    await writeFile(join(organisation.source, 'b.yaml'), 'b: 1\n');
    await expect(prepareOrganisation(organisation)).resolves.toBe('made');
    expect(await organisation.read('b.yaml')).toBe('b: 1\n');
    expect(await organisation.log()).toHaveLength(1);
  });

  it('is kept once somebody published into it', async () => {
    await OrganisationRepository.create(organisation).publish({
      title: 'A change',
      author: { name: 'Aya', email: 'aya@example.com' },
      files: [{ path: 'new.yaml', content: Buffer.from('x: 1\n') }],
      expected: [],
    });
    await writeFile(join(organisation.source, 'b.yaml'), 'b: 1\n');
    await expect(prepareOrganisation(organisation)).resolves.toBe('kept');
    expect(await organisation.log()).toHaveLength(2);
  });

  it('is kept once somebody changed a file by hand', async () => {
    await organisation.write('a/team.yaml', 'a: 2\n');
    await expect(prepareOrganisation(organisation)).resolves.toBe('kept');
    expect(await organisation.read('a/team.yaml')).toBe('a: 2\n');
  });

  it('touches no folder that it did not make', async () => {
    const directory = join(organisation.folder, 'photos');
    await mkdir(directory);
    await writeFile(join(directory, 'holiday.txt'), '');
    const { source } = organisation;
    await expect(prepareOrganisation({ directory, source })).rejects.toThrow(
      'move it away',
    );
  });
});
