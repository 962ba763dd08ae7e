/**
 * Whether the whole of the heaviest tests is run (`npm run test:thorough`), or of each kind as much as `npm test` has the
 * time for.
 */
export const THOROUGH = process.env.THOROUGH === '1';
