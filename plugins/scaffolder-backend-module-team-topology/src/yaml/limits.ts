import { InputError } from '@backstage/errors';
import { Lexer } from 'yaml';

/**
 * How much YAML is read. What a file costs grows with its tokens (a key, a colon,
 * a blank, a value), and each change reads it twice more; this much takes a tenth
 * of a second.
 */
export const YAML_LIMITS = {
  /** Bytes of a file: several hundred entities. */
  fileBytes: 256 * 1024,
  /** Tokens of a file. */
  fileTokens: 25_000,
  /** Values of a file, once its aliases are followed. */
  fileValues: 50_000,
  /** Bytes of all files of a workspace in which entities are looked for. */
  workspaceBytes: 2 * 1024 * 1024,
} as const;

/** @throws InputError where a text has more tokens than are read; it is not read to its end */
export function refuseManyTokens(text: string, path: string): void {
  let tokens = 0;
  const lexemes = new Lexer().lex(text);
  while (!lexemes.next().done) {
    tokens++;
    if (tokens > YAML_LIMITS.fileTokens) {
      throw new InputError(
        `${path} has more than ${YAML_LIMITS.fileTokens} YAML tokens, too many to be changed by a program; split it into several files`,
      );
    }
  }
}
