import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';

const TableName = process.env.TABLE_NAME;
const table = DynamoDBDocumentClient.from(new DynamoDBClient({}));
let organization: Promise<string> | undefined;

/** The least that a function behind the API could do: read one record by its key, check nothing, answer with it. */
export async function handler(event: { pathParameters: { kind: string; id: string } }) {
  organization ??= onlyOrganization();
  const { kind, id } = event.pathParameters;
  const key = { pk: `ORG#${await organization}#${kind}`, sk: id };
  const { Item: item } = await table.send(new GetCommand({ TableName, Key: key }));
  return { statusCode: item ? 200 : 404, headers: { 'content-type': 'application/json' }, body: JSON.stringify(item) };
}

async function onlyOrganization(): Promise<string> {
  const query = { TableName, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': 'ORG' } };
  const { Items } = await table.send(new QueryCommand(query));
  return String(Items?.[0]?.id);
}
