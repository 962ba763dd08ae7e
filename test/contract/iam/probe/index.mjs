/** Stands in for a function of the template and, when asked, tells the environment that the host gave it. */
export const handler = (event) => (event?.probe ? { ...process.env } : new Promise(() => {}));
