const compiled = new Map<string, RegExp>();

/** Whether `value` matches a policy pattern, in which `*` stands for any run of characters and `?` for one. */
export function like(pattern: string, value: string): boolean {
  let expression = compiled.get(pattern);
  if (!expression) {
    const source = pattern
      .replace(/[\\^$.|+()[\]{}]/g, '\\$&')
      .replaceAll('*', '[^]*')
      .replaceAll('?', '[^]');
    expression = new RegExp(`^${source}$`);
    compiled.set(pattern, expression);
  }
  return expression.test(value);
}

/** Action names are compared without regard to case. */
export function actionLike(pattern: string, action: string): boolean {
  return like(pattern.toLowerCase(), action.toLowerCase());
}

/** Whether an ARN matches a pattern component by component, so that a wildcard never crosses a colon before the sixth one. */
export function arnLike(pattern: string, arn: string): boolean {
  if (pattern === '*') return true;
  const patterns = components(pattern);
  const values = components(arn);
  return patterns.length === values.length && patterns.every((part, index) => like(part, values[index] as string));
}

function components(arn: string): string[] {
  const parts = arn.split(':');
  return parts.length <= 6 ? parts : [...parts.slice(0, 5), parts.slice(5).join(':')];
}
