/** A hundred retrievers of a hundred facts about one entity are a tenth of it. */
const MAX_BYTES = 8 * 1_024 * 1_024;

/**
 * The JSON of a response, as far as it is not too large to be read.
 * @throws Error where it is, or where it is not JSON
 */
export async function readBoundedJson(response: Response): Promise<unknown> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done = true, value } = (await reader?.read()) ?? {};
    if (done || !value) {
      break;
    }
    size += value.byteLength;
    if (size > MAX_BYTES) {
      // A copy of the stream may be read elsewhere, and this would wait for that.
      reader?.cancel().catch(() => {});
      throw new Error(`the answer has more than ${MAX_BYTES} bytes`);
    }
    chunks.push(value);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('the answer is not JSON');
  }
}
