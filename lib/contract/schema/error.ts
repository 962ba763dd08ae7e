import { z } from 'zod';
import { ERROR_STATUS, type ErrorCode } from '../errors.ts';

/** Every answer that is not a success. */
export const ErrorBodyView = z
  .object({
    code: z.enum(Object.keys(ERROR_STATUS) as [ErrorCode, ...ErrorCode[]]),
    message: z.string(),
    existing_id: z.string().exactOptional().describe('On a 409: the connection that exists'),
  })
  .meta({ id: 'Error' });
export type ErrorBodyView = z.infer<typeof ErrorBodyView>;
