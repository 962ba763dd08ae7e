import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import type { APIGatewayProxyEvent, Context } from 'aws-lambda';
import { ApiError } from '../../lib/contract/errors.ts';
import { header, readRequest } from '../../lib/contract/request.ts';
import { type HostedPage, PLAIN_PAGE } from '../../lib/model/hosted-page.ts';
import { pageDocument } from '../../lib/page/document.ts';
import { assetHeaders, documentHeaders } from '../../lib/page/headers.ts';
import { chooseLanguage } from '../../lib/page/language.ts';
import { pageSettings } from '../../lib/page/settings.ts';
import { flows } from '../../lib/store/flows.ts';
import { organizations } from '../../lib/store/organizations.ts';
import { flowOfHandoff } from './handoff.ts';
import { resumeTokenOf } from './page-cookie.ts';
import { type PageFiles, readPage } from './page-files.ts';
import { refusal } from './serve.ts';

interface Answer {
  statusCode: number;
  headers: Record<string, string>;
  body: Uint8Array;
}

let read: PageFiles | undefined;
function files(): PageFiles {
  read ??= readPage(join(process.env.LAMBDA_TASK_ROOT ?? '.', 'web'));
  return read;
}

/** The hosted login page: its document for one connection, and the files that it is made of. */
export const handler = awslambda.streamifyResponse(
  async (event: APIGatewayProxyEvent, stream: Writable, context: Context) => {
    const { statusCode, headers, body } = await answerTo(event, context);
    const out = awslambda.HttpResponseStream.from(stream, { statusCode, headers });
    out.end(body);
  },
);

async function answerTo(event: APIGatewayProxyEvent, context: Context): Promise<Answer> {
  const operation = event.resource === '/login/{id}' ? 'hostedPage' : 'hostedPageAsset';
  try {
    const answer = operation === 'hostedPage' ? await openedPage(event) : ownFile(event);
    return /\bgzip\b/.test(header(event, 'accept-encoding') ?? '') ? compressed(answer) : answer;
  } catch (error) {
    const { statusCode, headers = {}, body } = refusal(operation, error, context);
    return { statusCode, headers: headers as Record<string, string>, body: Buffer.from(body) };
  }
}

async function openedPage(event: APIGatewayProxyEvent): Promise<Answer> {
  const query = event.queryStringParameters ?? {};
  const { params, baseUrl } = readRequest('hostedPage', event);
  const id = params.id ?? '';
  const page = await pageOf(id, query.code ?? resumeTokenOf(header(event, 'cookie')) ?? '');
  const language = chooseLanguage(query.lang, header(event, 'accept-language'));
  const prefix = new URL(baseUrl).pathname.replace(/\/$/, '');
  const html = pageDocument(files().built, language, prefix, pageSettings(id, page, query));
  return {
    statusCode: 200,
    headers: { ...documentHeaders(page.origins), Vary: 'Accept-Encoding, Accept-Language, Cookie' },
    body: Buffer.from(html),
  };
}

/**
 * The page as the organization of the connection has it. The link names a flow; that its code is good is found out by
 * exchanging it, and what is shown before that is no secret.
 */
async function pageOf(connectionId: string, code: string): Promise<HostedPage> {
  const flowId = flowOfHandoff(code);
  const flow = /^[a-z0-9]{24}$/.test(flowId) ? await flows.get(flowId) : null;
  if (flow?.connection_id !== connectionId) return PLAIN_PAGE;
  const organization = await organizations.get(flow.org);
  return (organization?.status === 'ACTIVE' && organization.hosted_page) || PLAIN_PAGE;
}

function ownFile(event: APIGatewayProxyEvent): Answer {
  const found = files().assets.get(event.pathParameters?.file ?? '');
  if (!found) throw new ApiError('not_found', 'The login page has no such part: reload it.');
  return { statusCode: 200, headers: assetHeaders(found.contentType), body: found.content };
}

function compressed({ statusCode, headers, body }: Answer): Answer {
  return { statusCode, headers: { ...headers, 'Content-Encoding': 'gzip' }, body: gzipSync(body, { level: 9 }) };
}
