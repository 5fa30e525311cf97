import { RawAnswer, sendRaw } from './sendRaw';

/** Asks for a path as it is written, without any header. */
export async function getRaw(origin: string, path: string): Promise<RawAnswer> {
  return await sendRaw(origin, { method: 'GET', path, headers: {} });
}
