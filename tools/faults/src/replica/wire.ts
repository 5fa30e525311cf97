import { CommandAnswer, NumberedCommand, ReplicaNews } from './messages';

type Commands = {
  [Name in NumberedCommand['command']]?: (
    command: Extract<NumberedCommand, { command: Name }>,
  ) => Promise<CommandAnswer['value'] | void>;
};

/** Says something to the process that runs the faults. */
export function tell(message: ReplicaNews | CommandAnswer): void {
  process.send?.(message);
}

/** Does what that process wants; each command has one place where it is done. */
export function obey(commands: Commands): void {
  process.on('message', async (message: NumberedCommand) => {
    const command = commands[message.command] as
      | ((given: NumberedCommand) => Promise<CommandAnswer['value'] | void>)
      | undefined;
    if (!command) {
      return;
    }
    const { id } = message;
    try {
      const value = (await command(message)) ?? undefined;
      tell({ type: 'answer', id, value });
    } catch (error) {
      tell({ type: 'answer', id, error: String(error) });
    }
  });
}
