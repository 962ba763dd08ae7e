import type { Fleet } from './functions/fleet.ts';
import { StartError } from './start-error.ts';
import type { System } from './template/system.ts';
import { TemplateError } from './template/template.ts';

/** The organization of the one-machine host: it is there from the first start on. */
const organization = 'default';

/** Invokes the admin function with a JSON request; rejects with the function's error. */
export type AdminInvoke = (request: unknown) => Promise<unknown>;

/** @throws {TemplateError} when the template has no admin function. */
export function createAdminInvoke({ outputs }: Pick<System, 'outputs'>, fleet: Fleet): AdminInvoke {
  const definition = fleet.find(outputs.AdminFunctionName ?? '');
  if (!definition) throw new TemplateError('The output AdminFunctionName does not name a function of the template.');
  return async (request) => {
    const reply = await fleet.invoke(definition, Buffer.from(JSON.stringify(request)));
    if (reply.kind === 'stream') throw new Error('The admin function answers with a stream.');
    const answer = JSON.parse(reply.payload.toString());
    if (reply.functionError) throw new Error(String(answer.errorMessage));
    return answer;
  };
}

/**
 * Creates organization `default` with this API key. Later starts do it again, to no effect but that a changed key holds.
 *
 * @throws {StartError} when the admin function refuses.
 */
export async function provisionOrganization(adminInvoke: AdminInvoke, apiKey: string): Promise<void> {
  const request = { op: 'create_organization', id: organization, name: organization, apiKey };
  await adminInvoke(request).catch((cause: Error) => {
    throw new StartError(`Organization '${organization}' could not be created: ${cause.message}`, { cause });
  });
}
