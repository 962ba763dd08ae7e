/**
 * The data of a stream of server-sent events, parsed as JSON (the event's name is in it too). What is no event of ours is
 * passed over.
 */
export async function* eventsOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Record<string, unknown>> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let text = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      text += decoder.decode(value, { stream: true }).replace(/\r\n?/g, '\n');
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        const event = dataOf(block);
        if (event) yield event;
      }
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}

function dataOf(block: string): Record<string, unknown> | null {
  const lines = block.split('\n').filter((line) => line.startsWith('data:'));
  try {
    return JSON.parse(lines.map((line) => line.slice(5).trimStart()).join('\n'));
  } catch {
    return null;
  }
}
