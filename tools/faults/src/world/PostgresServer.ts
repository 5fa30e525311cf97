type Reply = { id: number; error?: string };

/** Stops and starts the database through the process that started it. */
export class PostgresServer {
  readonly connectionString: string;
  #lastId = 0;

  static create(options: { connectionString: string }) {
    return new PostgresServer(options.connectionString);
  }

  private constructor(connectionString: string) {
    this.connectionString = connectionString;
  }

  /** @param mode - `fast` ends every connection; `immediate` is a crash */
  async stop(mode: 'fast' | 'immediate'): Promise<void> {
    await this.#ask({ command: 'stop database', mode });
  }

  async start(): Promise<void> {
    await this.#ask({ command: 'start database' });
  }

  async #ask(command: object): Promise<void> {
    this.#lastId += 1;
    const id = this.#lastId;
    const reply = await new Promise<Reply>(resolve => {
      const listen = (message: Reply) => {
        if (message.id === id) {
          process.off('message', listen);
          resolve(message);
        }
      };
      process.on('message', listen);
      process.send?.({ ...command, id });
    });
    if (reply.error) {
      throw new Error(reply.error);
    }
  }
}
