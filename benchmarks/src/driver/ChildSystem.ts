import { ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import {
  ChildOptions,
  Commands,
  CommonCommands,
  Reply,
  SystemName,
} from '../systems/Protocol';
import { Measurement } from '../systems/Watch';
import { freePort } from './freePort';
import { HttpClient } from './HttpClient';

type AllCommands = Commands & CommonCommands;
type Options<Name extends keyof AllCommands> = Parameters<
  NonNullable<AllCommands[Name]>
>[0];
type Answer<Name extends keyof AllCommands> = Awaited<
  ReturnType<NonNullable<AllCommands[Name]>>
>;

interface Waiting {
  resolve: (answer: unknown) => void;
  reject: (error: Error) => void;
}

/** A system in a process of its own. */
export class ChildSystem {
  readonly name: SystemName;
  readonly #child: ChildProcess;
  readonly #http: HttpClient;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;

  /** @param folder - where it runs; a package without dependencies, so that nobody
   *   compiles the configuration schema of this whole repository, which takes 300 MB */
  static async start(options: Omit<ChildOptions, 'port'>, folder: string) {
    const port = await freePort();
    const child = fork(
      require.resolve('../systems/child'),
      [JSON.stringify({ ...options, port })],
      {
        cwd: folder,
        execArgv: [
          '--require',
          require.resolve('@backstage/cli/config/nodeTransform.cjs'),
        ],
        env: { ...process.env, LOG_LEVEL: 'error', NODE_ENV: 'production' },
      },
    );
    const http = HttpClient.create({ port, token: options.token });
    const system = new ChildSystem(options.system, child, http);
    await system.#isReady();
    return system;
  }

  private constructor(name: SystemName, child: ChildProcess, http: HttpClient) {
    this.name = name;
    this.#child = child;
    this.#http = http;
    child.on('message', (reply: Reply) => this.#receive(reply));
    child.on('exit', code => this.#fail(`${name} ended with ${code}`));
  }

  get http() {
    return this.#http;
  }

  /** Lets the system do something and waits for what it says. */
  async order<Name extends keyof AllCommands>(
    command: Name,
    ...options: Options<Name> extends undefined ? [] : [Options<Name>]
  ): Promise<Answer<Name>> {
    const id = ++this.#lastId;
    const answer = new Promise<unknown>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
    });
    this.#child.send({ id, command, options: options[0] });
    return (await answer) as Answer<Name>;
  }

  /** What some work of the driver takes in the process of the system. */
  async watch<Result>(
    work: () => Promise<Result>,
  ): Promise<{ result: Result; measurement: Measurement }> {
    await this.order('watch');
    const result = await work();
    return { result, measurement: await this.order('unwatch') };
  }

  async stop(): Promise<void> {
    this.#http.close();
    if (this.#child.exitCode === null && this.#child.signalCode === null) {
      const ended = once(this.#child, 'exit');
      this.#child.kill('SIGKILL');
      await ended;
    }
  }

  async #isReady(): Promise<void> {
    await new Promise<unknown>((resolve, reject) => {
      this.#waiting.set(0, { resolve, reject });
    });
  }

  #receive(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if ('error' in reply) {
      waiting?.reject(new Error(`${this.name}: ${reply.error}`));
    } else {
      waiting?.resolve(reply.answer);
    }
  }

  #fail(message: string): void {
    for (const { reject } of this.#waiting.values()) {
      reject(new Error(message));
    }
    this.#waiting.clear();
  }
}
