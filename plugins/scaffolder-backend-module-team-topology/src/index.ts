/**
 * Scaffolder actions with which software templates change boundaries,
 * interactions and golden paths.
 *
 * @packageDocumentation
 */
export { scaffolderModuleTeamTopology as default } from './module';
export {
  entityFileLocatorsExtensionPoint,
  type EntityFileLocator,
  type EntityFileLocatorsExtensionPoint,
  type RepositoryFile,
} from './repository/EntityFileLocator';
export {
  templatePublishersExtensionPoint,
  type PublishContext,
  type PublishedFile,
  type PublishResult,
  type TemplateChange,
  type TemplateProject,
  type TemplatePublisher,
  type TemplatePublishersExtensionPoint,
} from './publish/TemplatePublisher';
