import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import { toResult } from '../../lib/contract/reply.ts';
import { type ApiRequest, readRequest } from '../../lib/contract/request.ts';
import type { Route } from '../../lib/contract/route.ts';
import { type OperationId, ROUTES } from '../../lib/contract/routes.ts';
import { refusal } from './serve.ts';

interface Answer {
  head: Pick<APIGatewayProxyResult, 'statusCode' | 'headers'>;
  body: Readable;
}

/**
 * As `serve`, of one operation whose answer is streamed.
 * @param open gives the body; what it throws before that is answered as a refusal, with its status
 */
export function streamed<Id extends OperationId>(
  operationId: Id,
  contentType: string,
  open: (request: ApiRequest<Id>, context: Context) => Promise<Readable>,
) {
  const route: Route | undefined = ROUTES.find((one) => one.operationId === operationId);
  const answer = async (event: APIGatewayProxyEvent, context: Context): Promise<Answer> => {
    try {
      const body = await open(readRequest(operationId, event), context);
      return { head: toResult(200, { answer: null, headers: { 'Content-Type': contentType } }, route), body };
    } catch (error) {
      const refused = refusal(operationId, error, context, route);
      return { head: refused, body: Readable.from([Buffer.from(refused.body)], { objectMode: false }) };
    }
  };
  return awslambda.streamifyResponse(async (event: APIGatewayProxyEvent, stream: Writable, context: Context) => {
    const { head, body } = await answer(event, context);
    const { statusCode, headers } = head;
    await pipeline(body, awslambda.HttpResponseStream.from(stream, { statusCode, headers }));
  });
}
