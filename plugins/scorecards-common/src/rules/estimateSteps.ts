import { ASTNode } from '@marcbachmann/cel-js';
import { FactValue } from '../facts/Facts';
import { factPath } from './FactCatalogue';
import { Patterns } from './Patterns';
import { isTimeFunction } from './RuleReader';

/** How long a text or a list is at most, and the items of a list. */
export interface Size {
  length: number;
  item?: Size;
  /** How long the items are together, where they were one text. */
  together?: number;
}

/** The size of what has none. */
export const SINGLE: Size = { length: 1 };

/** Lists and texts up to this size are small: what rules do with them is known beforehand. */
export const SMALL = { items: 32, characters: 64 } as const;

const SMALL_LIST: Size = {
  length: SMALL.items,
  item: { length: SMALL.characters },
};

/** The size of a value, with that of its longest item. */
export function sizeOf(value: FactValue | undefined): Size {
  if (Array.isArray(value)) {
    let longest = 1;
    for (const item of value) {
      longest = Math.max(longest, item.length);
    }
    return { length: value.length, item: { length: longest } };
  }
  return typeof value === 'string' ? { length: value.length } : SINGLE;
}

/** The size of the largest small value, whatever its type is. */
export function largestSmallSize(type: string | undefined): Size {
  return type === 'string-list' ? SMALL_LIST : { length: SMALL.characters };
}

/** Whether a value is no larger than the largest small one of its type. */
export function isSmall(value: FactValue | undefined): boolean {
  if (Array.isArray(value)) {
    return (
      value.length <= SMALL.items &&
      value.every(it => it.length <= SMALL.characters)
    );
  }
  return typeof value !== 'string' || value.length <= SMALL.characters;
}

interface Estimate extends Size {
  steps: number;
}

/** What the estimate goes by. */
export interface StepOptions {
  patterns: Patterns;
  /** The size of the value of a fact. */
  sizeOf(provider: string, name: string): Size;
}

/** Characters that are compared or copied in the time of one step. */
const CHARACTERS = 16;

/** Instructions that `matches` runs in the time of one step. */
const INSTRUCTIONS = 2;

/** What it takes to read a time, or to ask what the clocks of a time zone show. */
const TIME_STEPS = 50;

/**
 * How many steps an evaluation takes at most, from the actual sizes of the
 * values, without evaluating anything. A step takes about a tenth of a
 * microsecond. Both sides of every choice count, so it never says too little.
 */
export function estimateSteps(node: ASTNode, options: StepOptions): number {
  return estimate(node, new Map(), options).steps;
}

function estimate(
  node: ASTNode,
  names: ReadonlyMap<string, Size>,
  options: StepOptions,
): Estimate {
  const visit = (it: ASTNode) => estimate(it, names, options);
  switch (node.op) {
    case 'value':
      return {
        steps: 1,
        length: typeof node.args === 'string' ? node.args.length : 1,
      };
    case 'id':
      return { steps: 1, ...(names.get(node.args) ?? SINGLE) };
    case '.': {
      const path = factPath(node);
      return {
        steps: 1,
        ...(path?.name ? options.sizeOf(path.provider, path.name) : SINGLE),
      };
    }
    case '[]': {
      const list = visit(node.args[0]);
      return { ...(list.item ?? SINGLE), steps: list.steps + 1 };
    }
    case 'list': {
      const items = node.args.map(visit);
      return {
        steps: stepsOf(items),
        length: items.length,
        item: items.reduce<Size>(longer, SINGLE),
      };
    }
    case 'call': {
      const [name, [argument]] = node.args;
      const estimated = worked(visit(argument));
      return isTimeFunction(name)
        ? { ...SINGLE, steps: estimated.steps + TIME_STEPS }
        : estimated;
    }
    case 'rcall':
      return estimateMethod(node.args, names, options);
    case '?:': {
      const [condition, left, right] = node.args.map(visit);
      return {
        ...longer(left, right),
        steps: stepsOf([condition, left, right]),
      };
    }
    case '+': {
      const [left, right] = node.args.map(visit);
      return worked({
        ...longer(left, right),
        length: left.length + right.length,
        steps: stepsOf([left, right]),
      });
    }
    case '!_':
    case '-_':
      return { ...SINGLE, steps: visit(node.args).steps + 1 };
    case 'map':
    case '.?':
    case '[?]':
      return { ...SINGLE, steps: 1 };
    default: {
      const [left, right] = node.args.map(visit);
      return {
        ...SINGLE,
        steps: stepsOf([left, right]) + work(left) + work(right),
      };
    }
  }
}

function estimateMethod(
  [name, receiver, args]: [string, ASTNode, ASTNode[]],
  names: ReadonlyMap<string, Size>,
  options: StepOptions,
): Estimate {
  const range = estimate(receiver, names, options);
  const [first, body] = args;
  if (body && first.op === 'id') {
    const item = range.item ?? SINGLE;
    const inner = estimate(body, new Map(names).set(first.args, item), options);
    return {
      length: range.length,
      item: name === 'map' ? inner : item,
      steps: range.steps + range.length * (inner.steps + 1),
    };
  }
  const argument = first ? estimate(first, names, options) : undefined;
  const steps =
    range.steps + (argument ? argument.steps + work(argument) : 0) + 1;
  if (first?.op === 'value' && name.startsWith('matches')) {
    const size = options.patterns.size(String(first.args));
    return {
      ...SINGLE,
      steps: steps + Math.ceil((range.length * size) / INSTRUCTIONS),
    };
  }
  if (name.startsWith('split')) {
    return {
      length: range.length + 1,
      item: { length: range.length },
      together: range.length,
      steps: steps + range.length,
    };
  }
  return {
    ...worked(range),
    steps: steps + work(range) + (name.startsWith('get') ? TIME_STEPS : 0),
  };
}

function longer(one: Size, other: Size): Size {
  const { item: first } = one;
  const { item: second } = other;
  return {
    length: Math.max(one.length, other.length),
    item: first && second ? longer(first, second) : first ?? second,
  };
}

/** The steps that it takes to go through a text or a list once. */
function work(size: Size): number {
  if (size.together !== undefined) {
    return size.length + work({ length: size.together });
  }
  return size.item
    ? size.length * (1 + work(size.item))
    : Math.ceil(size.length / CHARACTERS);
}

function worked(it: Estimate): Estimate {
  return { ...it, steps: it.steps + work(it) };
}

function stepsOf(parts: Estimate[]): number {
  return parts.reduce((sum, part) => sum + part.steps, 1);
}
