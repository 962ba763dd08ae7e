/** A fenced block of a document. */
export interface Block {
  language: string;
  code: string;
  /** Heading that it stands under. */
  heading: string;
}

/** The fenced blocks of a Markdown document, in order. */
export function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = [];
  let heading = '';
  let open: Block | null = null;
  for (const line of markdown.split('\n')) {
    const fence = /^```(\w*)/.exec(line);
    if (open && fence) {
      blocks.push(open);
      open = null;
    } else if (open) open.code += `${line}\n`;
    else if (fence) open = { language: fence[1] ?? '', code: '', heading };
    else if (line.startsWith('#')) heading = line.replace(/^#+\s*/, '');
  }
  return blocks;
}
