import { Logger } from '@aws-lambda-powertools/logger';
import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import { ApiError } from '../../lib/contract/errors.ts';
import { type AnswerOf, OPERATIONS, type Operation } from '../../lib/contract/operations.ts';
import { type AnswerTo, type Reply, toErrorResult, toResult } from '../../lib/contract/reply.ts';
import { type ApiRequest, readRequest } from '../../lib/contract/request.ts';
import { type OperationId, routeOf } from '../../lib/contract/routes.ts';
import { AlreadyExists, ConditionFailed, RecordTooLarge } from '../../lib/store/errors.ts';

type Row<Id extends OperationId> = (typeof OPERATIONS)[Id] extends { list: true } ? AnswerOf<Id>[] : AnswerOf<Id>;

/** Answers one operation: takes a checked request, throws an ApiError to refuse. */
export type Handler<Id extends OperationId> = (request: ApiRequest<Id>) => Promise<Reply<Row<Id>>>;

export type Handlers<Id extends OperationId> = { [Each in Id]: Handler<Each> };

const logger = new Logger({ serviceName: 'latchkey' });

/**
 * A Lambda handler that answers the operations given: finds the route, checks the request, and turns whatever is thrown
 * into the wire's error body. Neither the event nor an error's message is logged: both may hold a secret.
 */
export function serve<Id extends OperationId>(handlers: Handlers<Id>) {
  return async (event: APIGatewayProxyEvent, context: Context): Promise<APIGatewayProxyResult> => {
    const route = routeOf(event.httpMethod, event.resource);
    const operationId = route?.operationId as Id | undefined;
    try {
      if (operationId === undefined || !(operationId in handlers)) throw new Error('The route is of another function.');
      const operation: Operation = OPERATIONS[operationId];
      const reply = await handlers[operationId](readRequest(operationId, event));
      return toResult(operation.status, reply, route);
    } catch (error) {
      return refusal(operationId ?? 'unknown', error, context, route);
    }
  };
}

/** What the caller sees of an error; one that is not meant to be seen is logged. */
export function refusal(
  operation: string,
  error: unknown,
  context: Pick<Context, 'awsRequestId'>,
  to: AnswerTo = {},
): APIGatewayProxyResult {
  const shown = asApiError(error);
  if (!(shown instanceof ApiError)) logUnexpected(operation, error, context);
  return toErrorResult(shown, to);
}

/** What the store refuses for reasons that the caller can change. */
function asApiError(error: unknown): unknown {
  if (error instanceof AlreadyExists) return new ApiError('conflict', 'This name is taken: choose another.');
  if (error instanceof ConditionFailed) {
    return new ApiError('conflict', 'Another request changes this record right now: try again.', {}, true);
  }
  if (error instanceof RecordTooLarge) return new ApiError('payload_too_large', error.message);
  return error;
}

/** The kind of an error and where it arose. Messages stay out: those of libraries quote what they were given. */
function logUnexpected(operation: string, error: unknown, context: Pick<Context, 'awsRequestId'>): void {
  const name = error instanceof Error ? error.name : typeof error;
  const stack = error instanceof Error ? error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) : undefined;
  logger.error('unexpected error', { operation, name, stack, requestId: context.awsRequestId });
}
