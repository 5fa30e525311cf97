import { FileContents } from './CatalogRepository';

/** A group as it stands in a file. */
export function groupYaml(name: string, description = 'A team.'): string {
  return `apiVersion: backstage.io/v1alpha1
kind: Group
metadata:
  name: ${name}
  description: ${description}
spec:
  type: team
  children: []
`;
}

/** A Location as it stands in a file. */
export function locationYaml(...targets: string[]): string {
  return `apiVersion: backstage.io/v1alpha1
kind: Location
metadata:
  name: all
spec:
  targets: ${JSON.stringify(targets)}
`;
}

/** A catalog with one file per group. */
export function catalogOf(groups: Record<string, string>): FileContents {
  return {
    'all.yaml': locationYaml('./groups/*.yaml'),
    ...Object.fromEntries(
      Object.entries(groups).map(([name, description]) => [
        `groups/${name}.yaml`,
        groupYaml(name, description),
      ]),
    ),
  };
}
