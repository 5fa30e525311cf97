import { ASTNode } from '@marcbachmann/cel-js';

/** `facts.<provider>` or `facts.<provider>.<name>` as it stands in a rule. */
export interface FactPath {
  text: string;
  provider: string;
  name?: string;
}

/** Reads a node as the path of a fact; nothing where it is something else. */
export function factPath(node: ASTNode): FactPath | undefined {
  if (node.op !== '.') {
    return undefined;
  }
  const [left, last] = node.args;
  if (isFacts(left)) {
    return { text: `facts.${last}`, provider: last };
  }
  if (left.op === '.' && isFacts(left.args[0])) {
    const provider = left.args[1];
    return { text: `facts.${provider}.${last}`, provider, name: last };
  }
  return undefined;
}

function isFacts(node: ASTNode): boolean {
  return node.op === 'id' && node.args === 'facts';
}

/** The names with dots between them, as they stand in a rule; nothing where there is anything else. */
export function writtenPath(node: ASTNode): string | undefined {
  if (node.op === 'id') {
    return node.args;
  }
  const left = node.op === '.' ? writtenPath(node.args[0]) : undefined;
  return left && node.op === '.' ? `${left}.${node.args[1]}` : undefined;
}
