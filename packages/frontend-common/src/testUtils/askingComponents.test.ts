import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askingComponents } from './askingComponents';

describe('askingComponents', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sources-'));

  afterAll(() => rmSync(folder, { recursive: true }));

  it('finds components that ask directly, by an API, and by hooks of hooks', () => {
    writeFileSync(
      join(folder, 'useThings.ts'),
      `export function useThing(id: string) {
  return useRequest<Thing>(load, { permission: id });
}

export function useThings() {
  return useThing('things');
}

export function useNothing() {
  return undefined;
}
`,
    );
    writeFileSync(
      join(folder, 'Things.tsx'),
      `const Silent = () => <div>{useNothing()}</div>;

export const Things = () => {
  const { value } = useThings();
  return <Silent />;
};

const Directly = () => {
  const { value } = useRequest(load, {});
  return value;
};

const ByApi = () => {
  const api = useApi(thingsApiRef);
  return api.name;
};

const ByOther = () => {
  const api = useApi(routesApiRef);
  return api.name;
};
`,
    );
    expect(askingComponents(folder, ['thingsApiRef'])).toEqual([
      'ByApi',
      'Directly',
      'Things',
    ]);
  });
});
