/** A hundred retrievers of a hundred facts about one entity are a tenth of it. */
const MAX_BYTES = 8 * 1_024 * 1_024;

/**
 * What a response says, as far as it is not too large to be one.
 * @throws Error where it is, or where it is not JSON
 */
export async function readBoundedJson(response: Response): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (response.body) {
    // Leaving the loop cancels the rest.
    for await (const chunk of response.body) {
      size += chunk.byteLength;
      if (size > MAX_BYTES) {
        throw new Error(`the answer has more than ${MAX_BYTES} bytes`);
      }
      chunks.push(chunk);
    }
  }
  const text = Buffer.concat(chunks).toString('utf8');
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('the answer is not JSON');
  }
}
