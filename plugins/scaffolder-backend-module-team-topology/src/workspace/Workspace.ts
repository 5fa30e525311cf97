import { readFile, realpath, stat } from 'node:fs/promises';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { ConflictError } from '@backstage/errors';
import { JsonObject, JsonValue } from '@backstage/types';
import { YamlFile } from '../yaml/YamlFile';
import { decodeFile, FilesLookedAt, listYamlFiles } from './FilesLookedAt';
import { refuseNoFile, resolveWorkspacePath } from './resolveWorkspacePath';
import { NewContent, writeFiles } from './writeFiles';
import { asMap } from '../yaml/isSameData';

/** Kinds that other entities name. */
const REFERENCED_KINDS = [
  'Capability',
  'Component',
  'Responsibility',
  'System',
];

/** What a file says that declares nothing any more. */
const EMPTIED =
  'Nothing is declared here any more. Delete this file once no Location names it.';

/** An entity, and the document of a file that declares it. */
export interface DeclaredEntity {
  entityRef: string;
  entity: Entity;
  path: string;
  index: number;
}

/** The files of a task, each under its path in the repository. */
export class Workspace {
  readonly #root: string;
  readonly #files: FilesLookedAt;

  private constructor(root: string) {
    this.#files = FilesLookedAt.create();
    this.#root = root;
  }

  static async create(path: string): Promise<Workspace> {
    return new Workspace(await realpath(path));
  }

  /** The path as the repository writes it. */
  async normalize(path: string): Promise<string> {
    return (await resolveWorkspacePath(this.#root, path)).relative;
  }

  async exists(path: string): Promise<boolean> {
    const { absolute } = await resolveWorkspacePath(this.#root, path);
    return (await stat(absolute).catch(() => undefined)) !== undefined;
  }

  /** A YAML file; nothing where there is none. */
  async read(path: string): Promise<YamlFile | undefined> {
    const { absolute, relative } = await resolveWorkspacePath(this.#root, path);
    const bytes = await readFile(absolute).catch(error => {
      if (error.code === 'ENOENT') {
        return undefined;
      }
      return refuseNoFile(relative, error);
    });
    return (
      bytes && YamlFile.parse(decodeFile(bytes, relative), { path: relative })
    );
  }

  /**
   * The entities of a kind that files of the workspace declare. Files that are
   * no catalog files, such as the templates of charts, are passed over.
   */
  async listEntities(kind: string): Promise<DeclaredEntity[]> {
    const found: DeclaredEntity[] = [];
    for (const path of await listYamlFiles(this.#root)) {
      const { absolute } = await resolveWorkspacePath(this.#root, path);
      const documents = await this.#files.read({ absolute, path }, kind);
      documents?.forEach((data, index) => {
        const entityRef = entityRefOf(data);
        if (entityRef?.startsWith(`${kind.toLowerCase()}:`) && isEntity(data)) {
          found.push({ entityRef, entity: data, path, index });
        }
      });
    }
    return found;
  }

  /** The refs of all Kumiki entities, and others of their kinds, that files of the workspace declare. */
  async listRefs(): Promise<ReadonlySet<string>> {
    const refs = new Set<string>();
    for (const kind of REFERENCED_KINDS) {
      for (const { entityRef } of await this.listEntities(kind)) {
        refs.add(entityRef);
      }
    }
    return refs;
  }

  /** @throws ConflictError where several files declare it */
  async findEntity(entityRef: string): Promise<DeclaredEntity | undefined> {
    const [kind] = entityRef.split(':');
    const [found, another] = (await this.listEntities(kind)).filter(
      it => it.entityRef === entityRef,
    );
    if (another) {
      throw new ConflictError(
        `${entityRef} is declared twice, in ${found.path} and in ${another.path}; keep one of the two`,
      );
    }
    return found;
  }

  /** Writes all files, or none. */
  async write(
    files: readonly { path: string; content: string | Uint8Array }[],
  ): Promise<void> {
    const resolved: NewContent[] = [];
    for (const { path, content } of files) {
      const { absolute } = await resolveWorkspacePath(this.#root, path);
      resolved.push({ absolute, content });
    }
    this.#files.forget();
    await writeFiles(resolved).catch(error =>
      refuseNoFile(files.map(({ path }) => path).join(', '), error),
    );
  }

  /**
   * Declares a new entity: in a new file, or at the end of one.
   *
   * @param text - the entity as a document
   */
  async add(path: string, text: string, entity: JsonObject): Promise<void> {
    const file = (await this.read(path)) ?? YamlFile.parse('', { path });
    const { text: content } = file.withNewDocument(text, entity);
    await this.write([{ path, content }]);
  }

  /** Writes an entity in place of what its document holds now. */
  async update(declared: DeclaredEntity, entity: JsonObject): Promise<void> {
    const { path, index, entityRef } = declared;
    const file = await this.read(path);
    if (!file || entityRefOf(file.documents[index]) !== entityRef) {
      throw new ConflictError(`${path} no longer declares ${entityRef}`);
    }
    const { text } = file.withDocument(index, entity);
    await this.write([{ path, content: text }]);
  }

  /**
   * Takes an entity out of its file. A file that declares nothing else stays: the
   * catalog keeps all entities of a Location that names a file it cannot find.
   *
   * @returns whether the file still declares something
   */
  async remove(declared: DeclaredEntity): Promise<boolean> {
    const { path, index, entityRef } = declared;
    const file = await this.read(path);
    if (!file || entityRefOf(file.documents[index]) !== entityRef) {
      throw new ConflictError(`${path} no longer declares ${entityRef}`);
    }
    const rest = file.withoutDocument(index);
    const declaresMore = rest.documents.some(data => data !== null);
    const { text } = declaresMore ? rest : rest.withComment(EMPTIED);
    await this.write([{ path, content: text }]);
    return declaresMore;
  }
}

/** The ref of what a document declares; nothing where it is no entity. */
export function entityRefOf(data: JsonValue | undefined): string | undefined {
  return isEntity(data) ? stringifyEntityRef(data) : undefined;
}

/** Whether a document declares an entity. */
export function isEntity(
  data: JsonValue | undefined,
): data is JsonValue & Entity {
  const { apiVersion, kind, metadata } = asMap(data) ?? {};
  const { name, namespace } = asMap(metadata) ?? {};
  return (
    isWord(apiVersion) &&
    isWord(kind) &&
    isWord(name) &&
    (namespace === undefined || isWord(namespace))
  );
}

function isWord(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
