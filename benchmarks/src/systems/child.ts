// One system as a process of its own; the driver tells it what to do.
import { ChildOptions, Commands, CommonCommands, Request } from './Protocol';
import { RunningBackend } from './startBackend';
import { readPeakRss } from './readPeakRss';
import { Watch } from './Watch';

type Control = Commands & { readonly backend: RunningBackend };

/** Only what is measured is loaded. */
async function createControl(options: ChildOptions): Promise<Control> {
  switch (options.system) {
    case 'kumiki': {
      const {
        KumikiControl,
      }: typeof import('./KumikiControl') = require('./KumikiControl');
      return await KumikiControl.create(options);
    }
    case 'peer': {
      const {
        PeerControl,
      }: typeof import('./PeerControl') = require('./PeerControl');
      return await PeerControl.create(options);
    }
    default: {
      const {
        FloorControl,
      }: typeof import('./FloorControl') = require('./FloorControl');
      return await FloorControl.create(options);
    }
  }
}

function createCommonCommands({ databases }: RunningBackend): CommonCommands {
  let watch: Watch | undefined;
  return {
    async watch() {
      watch = await Watch.start(databases);
    },
    async unwatch() {
      if (!watch) {
        throw new Error('Nothing is watched');
      }
      return await watch.stop();
    },
    readPeakRss,
  };
}

async function run(options: ChildOptions): Promise<void> {
  const control = await createControl(options);
  const common = createCommonCommands(control.backend);
  process.on('message', ({ id, command, options: given }: Request) => {
    const target: object = command in common ? common : control;
    const work: unknown = Reflect.get(target, command);
    if (typeof work !== 'function') {
      process.send?.({ id, error: `There is no ${command}` });
      return;
    }
    Promise.resolve(Reflect.apply(work, target, [given])).then(
      answer => process.send?.({ id, answer }),
      error => process.send?.({ id, error: String(error?.stack ?? error) }),
    );
  });
  // Nobody is left to tell it anything.
  process.on('disconnect', () => process.exit(1));
  process.send?.({ id: 0, answer: 'ready' });
}

run(JSON.parse(process.argv[2])).catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
