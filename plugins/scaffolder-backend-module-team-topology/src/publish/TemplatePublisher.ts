import {
  createExtensionPoint,
  LoggerService,
} from '@backstage/backend-plugin-api';

/**
 * A file that a template publishes.
 * @public
 */
export interface PublishedFile {
  /** Below the repository, with `/` between its parts. */
  path: string;
  /** What is to be in it; absent where the file is to be removed. */
  content?: Buffer;
  /** Whether it is a program or a script; absent where it is not. */
  isExecutable?: boolean;
  /**
   * The SHA-256, in hexadecimal, of what the file was when the template read it.
   * Another content is a conflict, and so is any content where this is absent.
   */
  revision?: string;
}

/**
 * A change of declarations: all of it is published, or nothing.
 * @public
 */
export interface TemplateChange {
  /** One line. */
  title: string;
  /** Markdown. */
  description: string;
  /** The person who runs the template. */
  author: { name: string; email?: string };
  /** Where the files were read from; absent where all of them are new. */
  source?: { repository: string; branch?: string };
  files: PublishedFile[];
}

/**
 * A project that a template generated.
 * @public
 */
export interface TemplateProject {
  /** Of the repository that it becomes. */
  name: string;
  namespace: string;
  title: string;
  description: string;
  author: { name: string; email?: string };
  files: PublishedFile[];
}

/**
 * What the run of a template is, for a publisher.
 * @public
 */
export interface PublishContext {
  logger: LoggerService;
  /** Nothing is written then; everything else is checked. */
  isDryRun: boolean;
  /** Publishes with this token instead of that of the integration. */
  token?: string;
}

/**
 * What became of it.
 * @public
 */
export interface PublishResult {
  /** Where people look at it: a pull request, a repository. */
  remoteUrl?: string;
  /** Whether it is in effect, or waits for somebody to merge it. */
  state: 'proposed' | 'published';
  /** The URL of the file that the catalog has to read to know a new project. */
  catalogInfoUrl?: string;
  /** The paths that are new, different or gone, in order. */
  paths: string[];
}

/**
 * Publishes what templates make in some place, such as the repositories of an
 * SCM.
 * @public
 */
export interface TemplatePublisher {
  /** What `kumiki.templates.publish.to` says to choose it. */
  id: string;
  publishChange(
    change: TemplateChange,
    context: PublishContext,
  ): Promise<PublishResult>;
  publishProject(
    project: TemplateProject,
    context: PublishContext,
  ): Promise<PublishResult>;
}

/**
 * Adds places to publish in, besides GitHub and GitLab.
 * @public
 */
export interface TemplatePublishersExtensionPoint {
  addPublisher(publisher: TemplatePublisher): void;
}

/**
 * See {@link TemplatePublishersExtensionPoint}.
 * @public
 */
export const templatePublishersExtensionPoint =
  createExtensionPoint<TemplatePublishersExtensionPoint>({
    id: 'scaffolder.kumiki.template-publishers',
  });
