/** A file of a repository. */
export interface RepositoryFile {
  /** What reads it. */
  url: string;
  /** Its path in the repository. */
  path: string;
  /** What the repository is called, the same for each of its files. */
  repository: string;
  /** As the actions that publish to an SCM want it, such as `github.com?owner=acme&repo=catalog`. */
  repoUrl?: string;
  branch?: string;
}
